import type { Call } from "../contract/policy.js";

export const callOf: unique symbol = Symbol("call");

/** A Response that knows which call it answers, for `unwrap` and `pages`. Not the call: it would live as long. */
export interface Answer extends Response {
  [callOf]?: Pick<Call, "method" | "path" | "operation">;
}

export function rememberCall(response: Answer, { method, path, operation }: Call): void {
  response[callOf] = { method, path, operation };
}
