import type { Call } from "../contract/policy.js";
import type { ApiErrorInit } from "../errors/api-error.js";

export function rememberCall(response: Answer, { method, path, operation }: Call): void {
  response[callOf] = { method, path, operationId: operation?.operationId };
}

export const callOf: unique symbol = Symbol("call");

/** A Response that knows the method, path and operation of its call, for `unwrap`. It does not hold the call, whose body would stay in memory. */
export interface Answer extends Response {
  [callOf]?: Pick<ApiErrorInit, "method" | "path" | "operationId">;
}
