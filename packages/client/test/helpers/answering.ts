import { type Client, type ClientOptions, createClient } from "../../src/index.js";
import { operations, type paths } from "../fixtures/answers/generated/index.js";

/** A client of the fixture whose answers these are. */
export function answering(
  answer: (request: Request) => Response | Promise<Response>,
  options: ClientOptions<paths> = {},
): Client<paths> {
  return createClient({
    baseUrl: "https://answers.test",
    operations,
    fetch: async (request) => answer(request),
    ...options,
  });
}

/** The headers of an answer of one type. */
export const ofType = (type: string): { readonly headers: { readonly "content-type": string } } => ({
  headers: { "content-type": type },
});

/** An answer whose chunks are these, text in UTF-8. */
export function chunked(
  chunks: readonly (string | Uint8Array)[],
  type: string,
  status = 200,
  onCancel: () => void = () => {},
): Response {
  const encoder = new TextEncoder();
  const rest = [...chunks];
  const body = new ReadableStream(
    {
      pull(controller) {
        const chunk = rest.shift();
        if (chunk === undefined) controller.close();
        else controller.enqueue(typeof chunk === "string" ? encoder.encode(chunk) : chunk);
      },
      cancel: onCancel,
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { status, ...ofType(type) });
}

/** All items of a stream. */
export async function all<Item>(items: AsyncIterable<Item> | undefined): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items ?? []) found.push(item);
  return found;
}

/** Text byte by byte. */
export function bytes(text: string): Uint8Array[] {
  return Array.from(new TextEncoder().encode(text), (byte) => Uint8Array.of(byte));
}
