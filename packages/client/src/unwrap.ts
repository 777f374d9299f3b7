import { ApiError, type ApiErrorInit } from "./errors.js";
import type { Call } from "./policy.js";
import type { Result } from "./response-types.js";

type CallName = Pick<ApiErrorInit, "method" | "path" | "operationId">;

const calls = new WeakMap<Response, CallName>();

/** Notes which call a response answers, so that `unwrap` can name it. Not the call: it would live as long as the response. */
export function rememberCall(response: Response, { method, path, operation }: Call): void {
  calls.set(response, { method, path, operationId: operation?.operationId });
}

/**
 * Gives the data of a result, for people who prefer exceptions: `await unwrap(client.GET(...))`.
 * @throws ApiError when the API answered with a failure
 */
export async function unwrap<Data, ErrorBody>(
  result: Result<Data, ErrorBody> | Promise<Result<Data, ErrorBody>>,
): Promise<Data> {
  const { data, error, response } = await result;
  if (error === undefined && response.ok) {
    return data as Data;
  }
  const call = calls.get(response);
  throw new ApiError({
    method: call?.method ?? "The call",
    path: call?.path ?? response.url,
    operationId: call?.operationId,
    response,
    body: error,
  });
}
