import type { Socket } from "node:net";
import type { Dispatcher } from "undici";
import { onStop } from "../../signal/on-stop.js";
import type { Content } from "../content/content.js";
import { byteLengthOf, contentChunks, togetherIfSmall } from "../content/content-chunks.js";
import { giveBack } from "../content/returned-chunks.js";
import type { OnProgress } from "../seam/request-fields.js";
import type { RequestUrl } from "../seam/request-url.js";
import type { Outgoing, Send } from "../seam/send.js";
import { socketFor } from "./socket-for.js";
import { UndiciHandler } from "./undici-handler.js";

/** The way to an origin: to its server, or to a proxy that is asked for the absolute URL. */
export interface UndiciRoute {
  readonly dispatcher: Dispatcher;
  /** If there is one, the request goes to this origin and names its absolute URL. */
  readonly proxy?: string;
  /** What a request says beside its own headers: name, value, name, value. */
  readonly headers?: readonly string[];
}

/** Sends over the route that `routeTo` gives. */
export function undiciSend(routeTo: (url: RequestUrl) => UndiciRoute): Send {
  return (outgoing, receive) =>
    new Promise((resolve, reject) => {
      const { url, method, headers, signal, onEnd } = outgoing;
      const { dispatcher, proxy, headers: more } = routeTo(url);
      const path = url.pathname + url.search;
      const content = bodyOf(outgoing);
      // undici does not close a body that it stops sending, so that its files would stay open.
      const letGo = () => {
        if (content !== null && typeof content === "object" && "cancel" in content) {
          content.cancel(new Error("The body was not sent to its end."));
        }
      };
      const abort = () => {
        const error = new Error("The request was aborted.");
        handler.abort(error);
        // undici hears of it only when there is a connection.
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
          // undici takes any iterable of chunks, which its types do not say. A Readable would read ahead, into a buffer
          // that has not been written yet.
          body: content as unknown as Body,
        },
        handler,
      );
    });
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
 * The chunks. One is given back once the bytes that have followed it are as many as its socket still holds: undici does not
 * tell when a chunk is written. Where the socket is not known, all chunks are left to the garbage collector.
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

/** The chunks; one counts as sent when the next is asked for. */
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
