import { globalFetch } from "../request/global-fetch.js";
import { borrowRest } from "./borrow-rest.js";

/**
 * The Request of a call over `globalFetch`, with text as its body or none. It has its URL, method, headers and `redirect`
 * itself; all else it has from a native Request, which is made when somebody asks. Options are checked then, or by fetch.
 * Its own properties can be assigned, unlike those of a native one. It is `instanceof Request`, but cannot be rebuilt:
 * `new Request(it)` throws a TypeError.
 * @see https://fetch.spec.whatwg.org/#request-class
 */
export class OwnRequest {
  /** `globalFetch`, of a native Request too. A body counts as used from then on. */
  static send(this: void, request: Request | OwnRequest, init?: RequestInit): Promise<Response> {
    if (!(#init in request)) return globalFetch(request, init);
    const sent: RequestInit = { ...request.#toInit(), ...init };
    const isNative = request.#native || request.#isUsed;
    // Bun and workerd would send the body that stands here, and none for null.
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

  /** Takes all as it is: a URL that is absolute, a method in capitals, Headers that nobody else changes. */
  constructor(url: string, method: string, headers: Headers, redirect: RequestRedirect, init: RequestInit) {
    this.#init = init;
    this.url = url;
    this.method = method;
    this.redirect = redirect;
    this.headers = headers;
    if (!("text" in this)) {
      borrowRest(OwnRequest.prototype, Request.prototype);
      Object.setPrototypeOf(OwnRequest.prototype, Request.prototype);
    }
  }

  /** The native Request, with the headers as they are when it is first asked for. */
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

  /** @throws TypeError where the run time makes text of it in `new Request(it)`, and wherever else somebody does */
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
