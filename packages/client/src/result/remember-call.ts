import type { Call } from "../contract/policy.js";

export function rememberCall(response: Answer, { method, path, operation }: Call): void {
  response[callOf] = { method, path, operation };
}

export const callOf: unique symbol = Symbol("call");

/**
 * A Response that knows the method, path and operation of its call, for `unwrap` and `pages`. The call itself is not
 * kept, since its body would stay in memory.
 */
export interface Answer extends Response {
  [callOf]?: Pick<Call, "method" | "path" | "operation">;
}
