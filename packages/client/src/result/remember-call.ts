import type { Call } from "../contract/policy.js";
import type { ApiErrorInit } from "../errors/api-error.js";

export function rememberCall(response: Answer, { method, path, operation }: Call): void {
  response[callOf] = { method, path, operationId: operation?.operationId };
}

export const callOf: unique symbol = Symbol("call");

/** A Response that knows which call it answers, so that `unwrap` can name it. Not the call: it would live as long. */
export interface Answer extends Response {
  [callOf]?: Pick<ApiErrorInit, "method" | "path" | "operationId">;
}
