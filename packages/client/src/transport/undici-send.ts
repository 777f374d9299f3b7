import { STATUS_CODES } from "node:http";
import type { Dispatcher } from "undici";
import type { Content } from "./content.js";
import { byteLengthOf, contentChunks, togetherIfSmall } from "./content-chunks.js";
import type { OnProgress } from "./request-parts.js";
import type { Outgoing, Send } from "./send.js";

/** The way to an origin: to its server, or to a proxy that is asked for the whole URL. */
export interface UndiciRoute {
  readonly dispatcher: Dispatcher;
  /** If there is one, the request goes to this origin and names its whole URL. */
  readonly proxy?: string;
  /** What a request says beside its own headers: name, value, name, value. */
  readonly headers?: readonly string[];
}

/** Sends over the route that `routeTo` gives. */
export function undiciSend(routeTo: (url: URL) => UndiciRoute): Send {
  return async (outgoing, receive) => {
    const { url, method, headers, signal } = outgoing;
    const { dispatcher, proxy, headers: more = [] } = routeTo(url);
    const path = url.pathname + url.search;
    const content = bodyOf(outgoing);
    const letGo = () => {
      if (content !== null && typeof content === "object" && "return" in content) {
        content.return().catch(() => {});
      }
    };
    const request = dispatcher.request({
      origin: proxy ?? url.origin,
      path: proxy === undefined ? path : url.origin + path,
      method: method as Dispatcher.HttpMethod,
      headers: [...headers, ...more],
      // undici takes any iterable of chunks, which its types do not say. A Readable would read ahead, into a buffer
      // that has not been written yet.
      body: content as unknown as Body,
      signal: signal ?? null,
      responseHeaders: "raw",
    });
    // undici leaves a body that it does not send to the end as it is, with the files behind it open.
    request.catch(letGo);
    const answer = await orAborted(request, signal);
    const { statusCode: status, body } = answer;
    body.once("close", letGo);
    const statusText =
      "statusText" in answer ? byteString(String(answer.statusText)) : (STATUS_CODES[status] ?? "");
    // "raw" gives name, value, name, value, which the types do not say.
    const rawHeaders = answer.headers as unknown as readonly string[];
    return receive({ status, statusText, rawHeaders, body });
  };
}

/** undici hears of an abort only when there is a connection. */
function orAborted<Result>(work: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const abort = () => reject(new Error("The request was aborted."));
    signal.addEventListener("abort", abort);
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

/** A text that undici read as UTF-8 as a Response takes it: a character for each byte, as node:http reads it. */
function byteString(text: string): string {
  return Buffer.from(text).toString("latin1");
}

type Body = Exclude<Dispatcher.DispatchOptions["body"], undefined>;

function bodyOf({ content, length, onProgress }: Outgoing) {
  if (content === undefined) return null;
  const whole = togetherIfSmall(content, length);
  if (whole !== undefined && onProgress === undefined) return whole;
  const chunks = whole === undefined ? contentChunks(content as Exclude<Content, string>, length) : [whole];
  return told(chunks, length, onProgress);
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
