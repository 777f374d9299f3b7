import type { FaultOf, FaultRules } from "../contract/fault.js";

const milliseconds = { range: [1, 600_000] } as const;
const bytes = (fallback: number) => ({ range: [64, 1_099_511_627_776], default: `${fallback}` }) as const;
const mebibyte = 1_048_576;

/** The faults of every server, by name: see faults.md. */
export const faultRules = {
  "rate-limit": { parameters: ["retry-after"] },
  status: { value: { range: [400, 599] }, parameters: ["retry-after"] },
  html: { value: { range: [400, 599], default: "502" }, parameters: ["retry-after"] },
  redirect: {
    value: { words: ["301", "302", "303", "307", "308"], default: "307" },
    parameters: ["to", "hops"],
  },
  empty: {},
  "204-with-body": {},
  slow: { value: milliseconds },
  silence: {},
  trickle: { value: milliseconds },
  "half-body": {},
  reset: {},
  "reset-upload": { value: { range: [0, 1_099_511_627_776] } },
  "no-answer": {},
  "refuse-early": { value: { range: [400, 599], default: "413" } },
  malformed: {},
  "bad-length": {},
  "big-headers": { value: bytes(65_536) },
  "json-cut": {},
  charset: { value: { words: ["utf-16le", "latin1"] } },
  "wrong-charset": {},
  gzip: {},
  deflate: {},
  br: {},
  "gzip-cut": {},
  "gzip-bomb": { value: bytes(1024 * mebibyte) },
  huge: { value: bytes(100 * mebibyte) },
  "huge-error": { value: bytes(100 * mebibyte) },
} as const satisfies FaultRules["faults"];

/** All parameters by name. */
export const parameterRules = {
  times: { range: [1, 1_000_000] },
  path: {},
  method: {},
  slow: milliseconds,
  "retry-after": {},
  to: {},
  hops: { range: [1, 1000] },
} as const satisfies FaultRules["parameters"];

/** A fault as an object: `{ status: 503, times: 2 }`. */
export type MockFault = FaultOf<typeof faultRules, typeof parameterRules>;
