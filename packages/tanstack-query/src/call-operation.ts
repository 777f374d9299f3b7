import type { Result } from "@partwise/client";

/**
 * Calls the client with one signal that follows the query's and the caller's. @throws {TypeError} when the client lacks
 * the method
 */
export function callOperation(
  client: object,
  method: string,
  path: string,
): (init?: object, signal?: AbortSignal) => Promise<Result<unknown, unknown>> {
  const call = (client as { [name: string]: unknown })[method];
  if (typeof call !== "function") {
    throw new TypeError(
      `${method} ${path}: the client has no such method. Give a client of @partwise/client, and a method in capitals, such as "GET".`,
    );
  }
  return (init, signal) =>
    call(path, signal === undefined ? init : { ...init, signal: together(signal, init) });
}

function together(signal: AbortSignal, init: { signal?: AbortSignal | null } = {}): AbortSignal {
  return init.signal ? AbortSignal.any([signal, init.signal]) : signal;
}
