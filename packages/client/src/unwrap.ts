import { ApiError } from "./errors.js";
import type { Call } from "./policy.js";
import type { Result } from "./response-types.js";

const calls = new WeakMap<Response, Call>();

/** Notes which call a response answers, so that `unwrap` can name it. */
export function rememberCall(response: Response, call: Call): void {
  calls.set(response, call);
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
    operationId: call?.operation?.operationId,
    response,
    body: error,
  });
}
