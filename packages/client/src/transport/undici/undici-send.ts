import type { Socket } from "node:net";
import type { Dispatcher } from "undici";
import { onStop } from "../../signal/on-stop.js";
import type { Content } from "../content/content.js";
import { byteLengthOf, contentChunks, togetherIfSmall } from "../content/content-chunks.js";
import { giveBack } from "../content/returnable.js";
import type { OnProgress } from "../shared/request-fields.js";
import type { RequestUrl } from "../shared/request-url.js";
import type { Outgoing, Send } from "../shared/send.js";
import { socketFor } from "./socket-for.js";
import { UndiciHandler } from "./undici-handler.js";

/** Sends over the route that `routeTo` returns. */
export function undiciSend(routeTo: (url: RequestUrl) => UndiciRoute): Send {
  return (outgoing, receive) =>
    new Promise((resolve, reject) => {
      const { url, method, headers, signal, onEnd } = outgoing;
      const { dispatcher, proxy, headers: more } = routeTo(url);
      const path = url.pathname + url.search;
      const content = bodyOf(outgoing);
      // When undici stops sending a body, it does not close the body, so files in the body would stay open.
      const letGo = () => {
        if (content !== null && typeof content === "object" && "cancel" in content) {
          content.cancel(new Error("The body was not sent to its end."));
        }
      };
      const abort = () => {
        const error = new Error("The request was aborted.");
        handler.abort(error);
        // undici heeds the abort only once there is a connection.
        reject(error);
      };
      const handler = new UndiciHandler({
        onAnswer: (incoming) => {
          try {
            resolve(receive(incoming));
          } catch (error) {
            reject(error);
            handler.abort(new Error("The answer was refused."));
          }
        },
        onFailure: reject,
        onEnd: () => {
          unhear?.();
          letGo();
          onEnd?.();
        },
      });
      const unhear = signal && onStop(signal, abort);
      dispatcher.dispatch(
        {
          origin: proxy ?? url.origin,
          path: proxy === undefined ? path : url.origin + path,
          method: method as Dispatcher.HttpMethod,
          headers: more ? [...headers, ...more] : (headers as string[]),
          // undici accepts any iterable of chunks, although its types do not say so. A Readable would read the next chunk
          // ahead, into a buffer whose last chunk is not written yet.
          body: content as unknown as Body,
        },
        handler,
      );
    });
}

/** The way to an origin: to its server, or through a proxy that receives the absolute URL. */
export interface UndiciRoute {
  readonly dispatcher: Dispatcher;
  /** The origin of the proxy. With a proxy, the request line holds the absolute URL. */
  readonly proxy?: string;
  /** Headers to send before the request's own: name, value, name, value. */
  readonly headers?: readonly string[];
}

type Body = Exclude<Dispatcher.DispatchOptions["body"], undefined>;

function bodyOf({ content, length, onProgress }: Outgoing) {
  if (content === undefined) return null;
  const together = togetherIfSmall(content, length);
  if (together !== undefined) return onProgress ? told([together], length, onProgress) : together;
  const chunks = contentChunks(content as Exclude<Content, string>, length);
  const body = {
    [Symbol.asyncIterator]: () => (onProgress ? told(returned, length, onProgress) : returned),
    cancel: chunks.cancel,
  };
  const returned = givenBack(chunks, socketFor(body));
  return body;
}

/**
 * Passes the chunks on. Gives each chunk back once at least as many bytes have followed as the socket still holds, since
 * undici does not report written chunks. Where the socket is unknown, the garbage collector frees the chunks.
 */
async function* givenBack(
  chunks: AsyncIterable<string | Uint8Array>,
  socketOf: () => Socket | undefined,
): AsyncGenerator<string | Uint8Array, void> {
  const held: (string | Uint8Array)[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    yield chunk;
    const socket = socketOf();
    if (!socket || socket.destroyed) continue;
    held.push(chunk);
    size += byteLengthOf(chunk);
    for (const oldest of [...held]) {
      const following = size - byteLengthOf(oldest);
      if (following < socket.writableLength) break;
      held.shift();
      size = following;
      giveBack(oldest);
    }
  }
}

/** Passes the chunks on, and reports a chunk as sent when undici asks for the next one. */
async function* told(
  chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  total: number | undefined,
  onProgress: OnProgress,
): AsyncGenerator<string | Uint8Array, void> {
  let sent = 0;
  for await (const chunk of chunks) {
    yield chunk;
    sent += byteLengthOf(chunk);
    onProgress({ sent, total });
  }
}
