import { toBodyInit } from "@partwise/multipart";
import { CallError } from "../errors/call-error.js";
import { isStream } from "./is-stream.js";
import type { BodyInPieces, EncodedContent } from "./request-class.js";

/**
 * A body for the run time's own fetch.
 * @throws CallError `BODY` for a stream where fetch cannot send streams: Firefox would send the text "[object
 * ReadableStream]"
 */
export function streamableInit(body: BodyInPieces): EncodedContent {
  const init = toBodyInit(body);
  if (!isStream(init) || sendsStreams()) return init;
  init.cancel().catch(() => {});
  throw new CallError(
    "BODY",
    "The body holds a stream, and the fetch of this run time sends none. Pass a Blob or File instead: await new Response(stream).blob().",
  );
}

/** Adds the reason to Chromium's error for a stream that was not sent, which names no reason. */
export function explainStream(error: TypeError): Error {
  if (error.message !== "Failed to fetch") return error;
  return new CallError(
    "BODY",
    "The body holds a stream, and was not sent, or the connection was lost: browsers send streams over HTTP/2 and HTTP/3 only. Pass a Blob or File instead, or use such a server.",
    { cause: error },
  );
}

let sends: boolean | undefined;

function sendsStreams(): boolean {
  sends ??= takesStreams();
  return sends;
}

/** Whether a Request accepts a stream. One without that support converts a stream to text, or throws. */
function takesStreams(): boolean {
  const init = { method: "POST", body: new ReadableStream(), duplex: "half" };
  try {
    return !new Request("https://a.test/", init).headers.has("content-type");
  } catch {
    return false;
  }
}
