import { ApiError, type ApiErrorInit } from "./errors.js";
import type { Call } from "./policy.js";
import type { Result } from "./response-types.js";

type CallName = Pick<ApiErrorInit, "method" | "path" | "operationId">;

const callOf = Symbol("call");

/** A Response that knows which call it answers, so that `unwrap` can name it. Not the call: it would live as long. */
interface Answer extends Response {
  [callOf]?: CallName;
}

export function rememberCall(response: Answer, { method, path, operation }: Call): void {
  response[callOf] = { method, path, operationId: operation?.operationId };
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
  const call = (response as Answer)[callOf];
  throw new ApiError({
    method: call?.method ?? "The call",
    // The query may hold a key.
    path: call?.path ?? response.url.replace(/\?.*/s, ""),
    operationId: call?.operationId,
    response,
    body: error,
  });
}
