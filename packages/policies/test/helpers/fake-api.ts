import { createClient, type Policy } from "@partwise/client";
import { vi } from "vitest";

interface Paths {
  "/things": {
    get: { requestBody?: never; responses: { 200: { content: { "application/json": unknown } } } };
    post: {
      requestBody: { content: { "application/octet-stream": ReadableStream<Uint8Array> } };
      responses: { 200: { content: { "application/json": unknown } } };
    };
  };
}

/** A client of an API within this process, which accepts the tokens that `isGood` accepts. */
export function fakeApi(isGood: (token: string) => boolean, policies: readonly Policy[]) {
  const fetch = vi.fn(async (request: Request): Promise<Response> => {
    const token = tokenOf(request);
    return isGood(token) ? Response.json({ token }) : Response.json({ token }, { status: 401 });
  });
  const client = createClient<Paths>({ baseUrl: "https://api.example.com", fetch, policies });
  /** The tokens in the order in which they were sent. */
  const sent = () => fetch.mock.calls.map(([request]) => tokenOf(request));
  return { client, fetch, sent };
}

function tokenOf(request: Request): string {
  return request.headers.get("authorization")?.replace("Bearer ", "") ?? "";
}
