import type { MockServer } from "../../src/index.js";

/** Calls a server with a token, and reads the answer as JSON where it is some. */
export async function ask(
  server: MockServer,
  method: string,
  path: string,
  init: RequestInit & { json?: unknown } = {},
) {
  const headers = new Headers(init.headers);
  if (!headers.has("authorization")) headers.set("authorization", "Bearer t0ken");
  if (init.json !== undefined) headers.set("content-type", "application/json");
  const body = init.json === undefined ? init.body : JSON.stringify(init.json);
  const response = await fetch(`${server.url}${path}`, {
    ...init,
    method,
    headers,
    ...(body != null && { body }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  return {
    status: response.status,
    headers: response.headers,
    body: isJson && text !== "" ? JSON.parse(text) : text,
  };
}
