import {
  bodyInitOf,
  type Content,
  type ContentInit,
  contentOf,
  isRepeatable,
} from "../transport/content/content.js";
import type { OnProgress, TransportRequestInit } from "../transport/shared/request-fields.js";

const kept = new WeakMap<Request, Kept>();
let made: typeof Request | undefined;

/** The data that are kept for a native Request. */
interface Kept {
  readonly content: Content | undefined;
  readonly onProgress: OnProgress | undefined;
}

/**
 * The class of Requests that a middleware may rebuild: native Requests, for each of which the pieces of its body are kept. A
 * RebuildableRequest takes longer to make than an OwnTransportRequest. The class is made on first use: Node loads its fetch
 * when `globalThis.Request` is read, which takes 20 ms.
 */
export function rebuildableRequest(): typeof Request {
  made ??= makeClass();
  return made;
}

/** The data kept for a Request; undefined once the pieces cannot be sent instead of the Request's body. */
export function keptBy(request: Request): Kept | undefined {
  const found = kept.get(request);
  return found && !request.bodyUsed && isRepeatable(found.content) ? found : undefined;
}

function makeClass(): typeof Request {
  class RebuildableRequest extends Request {
    static override [Symbol.hasInstance](value: unknown): boolean {
      return value instanceof Request;
    }

    constructor(input: string | URL | Request, init: TransportRequestInit = {}) {
      const { body, onProgress, ...rest } = init;
      const typed = body === undefined || body === null ? undefined : contentOf(body as ContentInit);
      const native = typed && bodyInitOf(typed.content);
      super(input, { ...rest, body: native ?? null, ...(native && { duplex: "half" }) });
      if (typed?.contentType !== undefined && !new Headers(rest.headers).has("content-type")) {
        this.headers.set("content-type", typed.contentType);
      }
      const from = body === undefined && input instanceof Request ? kept.get(input) : undefined;
      kept.set(this, {
        content: typed?.content ?? from?.content,
        onProgress: onProgress ?? from?.onProgress,
      });
    }
  }
  return RebuildableRequest as unknown as typeof Request;
}
