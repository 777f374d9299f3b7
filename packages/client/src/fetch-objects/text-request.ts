import { globalFetch } from "../request/global-fetch.js";
import { borrowRest } from "./borrow-rest.js";

/**
 * The Request of a call over `globalFetch` whose body is text or absent. A TextRequest holds its URL, method, headers and
 * `redirect`; everything else comes from a native Request, which is made on first use. The native Request, or fetch, checks
 * the options. The properties that a TextRequest holds can be assigned, unlike those of a native Request. A TextRequest is
 * `instanceof Request`, but cannot be rebuilt: `new Request(textRequest)` throws a TypeError.
 * @see https://fetch.spec.whatwg.org/#request-class
 */
export class TextRequest {
  /** Calls `globalFetch`, also for a native Request. The request's body counts as used afterwards. */
  static send(this: void, request: Request | TextRequest, init?: RequestInit): Promise<Response> {
    if (!(#init in request)) return globalFetch(request, init);
    const sent: RequestInit = { ...request.#toInit(), ...init };
    const isNative = request.#native || request.#isUsed;
    // Bun and workerd would send the body in `sent` instead of the native Request's, and for null no body.
    if (isNative) delete sent.body;
    else request.#isUsed = sent.body != null;
    return globalFetch(isNative ? request.toNative() : request.url, sent);
  }

  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly redirect: RequestRedirect;
  readonly #init: RequestInit;
  #native: Request | undefined;
  #isUsed = false;

  /** Checks nothing: the URL is absolute, the method is in capitals, and no one else changes the Headers. */
  constructor(url: string, method: string, headers: Headers, redirect: RequestRedirect, init: RequestInit) {
    this.#init = init;
    this.url = url;
    this.method = method;
    this.redirect = redirect;
    this.headers = headers;
    if (!("text" in this)) {
      borrowRest(TextRequest.prototype, Request.prototype);
      Object.setPrototypeOf(TextRequest.prototype, Request.prototype);
    }
  }

  /** The native Request, with the headers at the moment of the first call. */
  toNative(): Request {
    if (!this.#native) {
      this.#native = new Request(this.url, this.#toInit());
      if (this.#isUsed) void this.#native.text();
    }
    return this.#native;
  }

  get signal(): AbortSignal {
    return this.#init.signal ?? this.toNative().signal;
  }

  /** @throws TypeError always: some run times turn the argument of `new Request(textRequest)` into text */
  toString(): never {
    throw new TypeError("The policy that rebuilds a Request lacks rebuildsRequest: true");
  }

  clone(): Request {
    const { bodyUsed } = this as unknown as Request;
    return bodyUsed ? this.toNative().clone() : new Request(this.url, this.#toInit());
  }

  #toInit(): RequestInit {
    return { ...this.#init, headers: this.headers };
  }
}
