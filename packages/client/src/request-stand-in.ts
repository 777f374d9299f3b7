/**
 * Stands in for the Request of a call over `globalFetch`, which would make another one of it. What it does not hold
 * itself it has from a native Request, made when somebody asks. All but text for an absolute URL is a native one at once.
 * It has no `toString` of its own: `new Request(it)` would become a GET of its URL.
 * @see https://fetch.spec.whatwg.org/#request-class
 */
export class RequestStandIn {
  static [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Request;
  }

  /** `globalFetch`, of a native Request too. A body counts as used from then on. */
  static send(this: void, request: Request | RequestStandIn, init?: RequestInit): Promise<Response> {
    if (!(#init in request)) return globalFetch(request, init);
    const { url, headers } = request;
    const sent = { ...request.#init, headers, ...init };
    if (request.#native || request.#isUsed) return globalFetch(request.#toNative(), { ...sent, body: null });
    request.#isUsed = typeof sent.body === "string";
    return globalFetch(url, sent);
  }

  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly redirect: RequestRedirect;
  readonly #init: RequestInit;
  #native: Request | undefined;
  #isUsed = false;

  /** Takes what a Request takes, and throws what a Request throws. */
  constructor(input: string, init: RequestInit = {}) {
    const { method = "GET", body, redirect = "follow" } = init;
    this.#init = init;
    this.url = hrefOf(input);
    this.method = method;
    this.redirect = redirect;
    this.headers = init.headers instanceof Headers ? init.headers : new Headers(init.headers);
    const isText = typeof body === "string" && this.headers.has("content-type");
    const methods = isText ? withText : withoutBody;
    if (!this.url || !methods.test(method) || (body && !isText)) {
      // biome-ignore lint/correctness/noConstructorReturn: whoever calls `new` gets what `new Request` would be.
      return new Request(input, init) as never;
    }
    if (!("text" in this)) complete();
  }

  get signal(): AbortSignal {
    return this.#init.signal ?? this.#toNative().signal;
  }

  clone(): Request {
    const { url, headers } = this;
    const isUsed = this.#isUsed || this.#native?.bodyUsed;
    return isUsed ? this.#toNative().clone() : new Request(url, { ...this.#init, headers });
  }

  /** What a native Request says of itself, by its name there. */
  static get(request: RequestStandIn, name: string): unknown {
    const native = request.#toNative();
    const value: unknown = Reflect.get(native, name);
    return typeof value === "function" ? value.bind(native) : value;
  }

  #toNative(): Request {
    if (this.#native) return this.#native;
    const { url, headers } = this;
    this.#native = new Request(url, { ...this.#init, headers });
    if (this.#isUsed) void this.#native.text();
    return this.#native;
  }
}

/** The fetch of the run time, or what had taken its place before this module was loaded. */
export const globalFetch: typeof fetch = globalThis.fetch;

const withText = /^(DELETE|OPTIONS|PATCH|POST|PUT)$/;
const withoutBody = /^(DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT)$/;

/** Empty for a URL that a Request would resolve, or refuse. */
function hrefOf(input: string): string {
  try {
    const { href, username, password } = new URL(input);
    return username || password ? "" : href;
  } catch {
    return "";
  }
}

/** Not before the first call: to read `globalThis.Request` takes Node 20 ms. */
function complete(): void {
  const { prototype } = RequestStandIn;
  for (const name of Object.getOwnPropertyNames(Request.prototype)) {
    if (name in prototype) continue;
    Object.defineProperty(prototype, name, {
      get(this: RequestStandIn) {
        return RequestStandIn.get(this, name);
      },
    });
  }
  Object.setPrototypeOf(prototype, Request.prototype);
}
