import {
  type FaultOf,
  type FaultRules,
  faultRules as general,
  parameterRules as generalParameters,
} from "@partwise/mock-server/instance";

const { status, "rate-limit": _, html, ...others } = general;

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
  status: { ...status, parameters: [...status.parameters, "code"] },
  html,
  "oauth-error": {
    value: { words: ["invalid_client", "unsupported_grant_type", "invalid_grant", "invalid_request"] },
  },
  "error-in-200": { parameters: ["code"] },
  ...others,
} as const satisfies FaultRules["faults"];

/** All parameters by name. */
export const parameterRules = {
  ...generalParameters,
  code: { range: [-1, 99_999] },
} as const satisfies FaultRules["parameters"];

/** A fault as an object: `{ "rate-limit": "daily", times: 1 }`. */
export type ZoomFault = FaultOf<typeof faultRules, typeof parameterRules>;
