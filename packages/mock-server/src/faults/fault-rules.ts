import type { FaultRules, ValueRule } from "../contract/fault.js";

const milliseconds: ValueRule = { range: [1, 600_000] };
const bytes = (fallback: number): ValueRule => ({
  range: [64, 1_099_511_627_776],
  default: `${fallback}`,
});
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
} satisfies FaultRules["faults"];

/** All parameters by name. */
export const parameterRules = {
  times: { range: [1, 1_000_000] },
  path: {},
  method: {},
  slow: milliseconds,
  "retry-after": {},
  to: {},
  hops: { range: [1, 1000] },
} satisfies FaultRules["parameters"];
