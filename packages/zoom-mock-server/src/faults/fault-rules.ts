const milliseconds: ValueRule = { range: [1, 600_000] };
const bytes = (fallback: number): ValueRule => ({
  range: [64, 1_099_511_627_776],
  default: `${fallback}`,
});
const mebibyte = 1_048_576;

/** All faults by name: see faults.md. */
export const faultRules = {
  "rate-limit": {
    value: {
      words: ["per-second", "daily", "per-user", "concurrency", "bare"],
      default: "per-second",
    },
    parameters: ["retry-after"],
  },
  "expired-token": {},
  status: { value: { range: [400, 599] }, parameters: ["retry-after", "code"] },
  html: { value: { range: [400, 599], default: "502" }, parameters: ["retry-after"] },
  "oauth-error": {
    value: { words: ["invalid_client", "unsupported_grant_type", "invalid_grant", "invalid_request"] },
  },
  redirect: {
    value: { words: ["301", "302", "303", "307", "308"], default: "307" },
    parameters: ["to", "hops"],
  },
  "error-in-200": { parameters: ["code"] },
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
} satisfies Readonly<Record<string, FaultRule>>;

/** What may follow `=`: one of `words`, or an integer within `range`; any text when both are absent. */
export interface ValueRule {
  readonly words?: readonly string[];
  readonly range?: readonly [min: number, max: number];
  /** The value when none is written. Without a default, a value is required. */
  readonly default?: string;
}

/** The value of a fault, if any, and the parameters that it takes beside those of every fault. */
export interface FaultRule {
  readonly value?: ValueRule;
  readonly parameters?: readonly ParameterName[];
}

/** All parameters by name. */
export const parameterRules = {
  times: { range: [1, 1_000_000] },
  path: {},
  method: {},
  slow: milliseconds,
  "retry-after": {},
  code: { range: [-1, 99_999] },
  to: {},
  hops: { range: [1, 1000] },
} satisfies Readonly<Record<string, ValueRule>>;

/** The parameters that every fault takes. */
export const parametersOfEveryFault: readonly string[] = ["times", "path", "method", "slow"];

/** The name of a fault. */
export type FaultName = keyof typeof faultRules;

/** The name of a parameter. */
export type ParameterName = keyof typeof parameterRules;
