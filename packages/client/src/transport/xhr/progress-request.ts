import type { OnProgress } from "../shared/request-fields.js";

/** A native Request that keeps its `onProgress`, and its body where XMLHttpRequest accepts the body. */
export class ProgressRequest extends Request {
  /** The `onProgress` of a Request of this class, or of a Request made from one. */
  static progressOf(request: Request): OnProgress | undefined {
    return request instanceof ProgressRequest ? request.#onProgress : undefined;
  }

  /**
   * The body in one piece, which counts as used afterwards; null where there is none. A stream is read to its end first,
   * since XMLHttpRequest accepts no stream.
   */
  static async bodyOf(request: Request): Promise<Blob | null> {
    if (request.bodyUsed)
      throw new TypeError("The body of the Request was used: clone() it before it is sent.");
    // In Firefox, a Request has no property `body`, not even null.
    if (request.body === null) return null;
    const kept = request instanceof ProgressRequest ? request.#blob : undefined;
    if (kept === undefined) return request.blob();
    await request.body?.cancel();
    return kept;
  }

  readonly #onProgress: OnProgress | undefined;
  readonly #blob: Blob | undefined;

  constructor(input: RequestInfo | URL, init: ProgressRequestInit = {}) {
    const from = input instanceof ProgressRequest ? input : undefined;
    super(input, init);
    this.#onProgress = init.onProgress ?? (from === undefined ? undefined : from.#onProgress);
    if (init.body instanceof Blob) this.#blob = init.body;
    else if (from !== undefined && init.body === undefined) this.#blob = from.#blob;
  }
}

interface ProgressRequestInit extends RequestInit {
  readonly onProgress?: OnProgress | undefined;
}
