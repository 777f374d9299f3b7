import type { Content } from "../content/content.js";
import type { RequestParts } from "../seam/request-parts.js";
import { urlOf } from "../seam/request-url.js";
import { LightRequest } from "./light-request.js";
import { keptBy } from "./rebuildable-request.js";

/** The most of a native Request's body that is read to learn its length, in bytes. */
const mostHeld = 65_536;

/** What is to be sent of a Request of any class, or of a URL. Its body counts as used from then on. */
export function partsOf(request: Request | string | URL): RequestParts | Promise<RequestParts> {
  if (LightRequest.isLight(request)) return LightRequest.partsOf(request);
  if (typeof request === "string" || request instanceof URL) {
    return LightRequest.partsOf(new LightRequest(request));
  }
  return nativeParts(request);
}

async function nativeParts(request: Request): Promise<RequestParts> {
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

/** The body of a native Request: as bytes when it is small, so that it has a length and can be sent again. */
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
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        yield value;
      }
    } finally {
      await reader.cancel();
    }
  }
  return [all()];
}
