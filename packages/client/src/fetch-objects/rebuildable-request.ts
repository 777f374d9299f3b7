import {
  bodyInitOf,
  type Content,
  type ContentInit,
  contentOf,
  isRepeatable,
} from "../transport/content/content.js";
import type { OnProgress, TransportRequestInit } from "../transport/seam/request-fields.js";

const kept = new WeakMap<Request, Kept>();
let made: typeof Request | undefined;

/** What a Request of this class holds beside its native self. */
interface Kept {
  readonly content: Content | undefined;
  readonly onProgress: OnProgress | undefined;
}

/**
 * The class of Requests that a middleware may rebuild: native ones, each with the pieces of its body beside it.
 * They are slower to make than an OwnTransportRequest. The class is made on first use, since reading `globalThis.Request`
 * takes 20 ms of a start.
 */
export function rebuildableRequest(): typeof Request {
  made ??= makeClass();
  return made;
}

/** What a Request of this class holds, as long as its pieces can be sent in place of its body. */
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
