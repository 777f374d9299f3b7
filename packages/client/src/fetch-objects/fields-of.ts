import type { Content } from "../transport/content/content.js";
import { chunksOf } from "../transport/content/content-chunks.js";
import type { RequestFields } from "../transport/shared/request-fields.js";
import { urlOf } from "../transport/shared/request-url.js";
import { OwnTransportRequest } from "./own-transport-request.js";
import { keptBy } from "./rebuildable-request.js";

/** How many bytes of a native Request's body are read before sending, to learn the body's length. */
const mostHeld = 65_536;

/** The fields to send, from a Request of any class or a URL. The Request's body counts as used afterwards. */
export function fieldsOf(request: Request | string | URL): RequestFields | Promise<RequestFields> {
  if (OwnTransportRequest.isOwn(request)) return OwnTransportRequest.fieldsOf(request);
  if (typeof request === "string" || request instanceof URL) {
    return OwnTransportRequest.fieldsOf(new OwnTransportRequest(request));
  }
  return nativeFields(request);
}

async function nativeFields(request: Request): Promise<RequestFields> {
  const { method, headers, signal, redirect } = request;
  const kept = keptBy(request);
  const content = kept ? kept.content : await contentOfNative(request);
  return {
    url: urlOf(request.url),
    method,
    headers,
    content,
    signal,
    redirect,
    onProgress: kept?.onProgress,
  };
}

/** The body of a native Request. A small body becomes bytes, which have a length and can be sent again. */
async function contentOfNative({ body, bodyUsed }: Request): Promise<Content | undefined> {
  if (bodyUsed) throw new TypeError("The body of the Request was used: clone() it before it is sent.");
  if (body === null) return undefined;
  const reader = body.getReader();
  const held: Uint8Array[] = [];
  for (let size = 0; size <= mostHeld; ) {
    const { done, value } = await reader.read();
    if (done) return [Buffer.concat(held)];
    held.push(value);
    size += value.byteLength;
  }
  async function* all() {
    try {
      yield* held;
      yield* chunksOf(reader);
    } finally {
      await reader.cancel();
    }
  }
  return [all()];
}
