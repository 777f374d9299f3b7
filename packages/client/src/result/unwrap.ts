import type { Result } from "../contract/response-types.js";
import { ApiError } from "../errors/api-error.js";
import { type Answer, callOf } from "./remember-call.js";

/**
 * Returns the data of a result, or throws, for people who prefer exceptions: `await unwrap(client.GET(...))`.
 * @throws {ApiError} (rejects) when the API answered with a failure; `body` of the error is the parsed answer
 * @example
 * ```ts
 * const groups = await unwrap(client.GET("/im/groups"));
 * ```
 */
export async function unwrap<Data, ErrorBody>(
  result: Result<Data, ErrorBody> | Promise<Result<Data, ErrorBody>>,
): Promise<Data> {
  const { data, error, response } = await result;
  if (error === undefined && response.ok) {
    return data as Data;
  }
  const call = (response as Answer)[callOf];
  throw new ApiError({
    method: call?.method ?? "The call",
    // The query may contain a key.
    path: call?.path ?? response.url.replace(/\?.*/s, ""),
    operationId: call?.operation?.operationId,
    response,
    body: error,
  });
}
