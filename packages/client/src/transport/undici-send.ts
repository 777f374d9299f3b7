import { STATUS_CODES } from "node:http";
import type { Dispatcher } from "undici";
import type { Content } from "./content.js";
import { byteLengthOf, contentChunks, togetherIfSmall } from "./content-chunks.js";
import type { OnProgress } from "./request-parts.js";
import type { Outgoing, Send } from "./send.js";

/** Sends over the dispatcher that `dispatcherTo` gives. */
export function undiciSend(dispatcherTo: (url: URL) => Dispatcher): Send {
  return async (outgoing, receive) => {
    const { url, method, headers, signal } = outgoing;
    const answer = await dispatcherTo(url).request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: method as Dispatcher.HttpMethod,
      headers: [...headers],
      body: bodyOf(outgoing),
      signal: signal ?? null,
      responseHeaders: "raw",
    });
    const { statusCode: status, body } = answer;
    const statusText =
      "statusText" in answer ? byteString(String(answer.statusText)) : (STATUS_CODES[status] ?? "");
    // "raw" gives name, value, name, value, which the types do not say.
    const rawHeaders = answer.headers as unknown as readonly string[];
    return receive({ status, statusText, rawHeaders, body });
  };
}

/** A text that undici read as UTF-8 as a Response takes it: a character for each byte, as node:http reads it. */
function byteString(text: string): string {
  return Buffer.from(text).toString("latin1");
}

type Body = NonNullable<Dispatcher.DispatchOptions["body"]>;

function bodyOf({ content, length, onProgress }: Outgoing): Body | null {
  if (content === undefined) return null;
  const whole = togetherIfSmall(content, length);
  if (whole !== undefined && onProgress === undefined) return whole;
  const chunks = whole === undefined ? contentChunks(content as Exclude<Content, string>, length) : [whole];
  // undici takes any iterable of chunks, which its types do not say. A Readable would read ahead, into a buffer
  // that has not been written yet.
  return told(chunks, length, onProgress) as unknown as Body;
}

/** The chunks; one counts as sent when the next is asked for. */
async function* told(
  chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  total: number | undefined,
  onProgress: OnProgress | undefined,
): AsyncGenerator<string | Uint8Array, void> {
  let sent = 0;
  for await (const chunk of chunks) {
    yield chunk;
    sent += byteLengthOf(chunk);
    onProgress?.({ sent, total });
  }
}
