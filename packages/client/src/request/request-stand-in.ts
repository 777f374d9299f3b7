/**
 * Stands in for the Request of a call over `globalFetch`, which would make another one of it. What it does not hold
 * itself it has from a native Request, made when somebody asks. All but text for an absolute URL is a native one at once.
 * It cannot be rebuilt: `new Request(it)` would be a GET of what `toString` gives, so that `toString` throws.
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
    const sent: RequestInit = { ...request.#init, headers, ...init };
    const isNative = request.#native || request.#isUsed;
    // Bun and workerd would send the body that stands here, and none for null.
    if (isNative) delete sent.body;
    else request.#isUsed = typeof sent.body === "string";
    return globalFetch(isNative ? native(request) : url, sent);
  }

  /** The native Request, with the headers as they are when it is first asked for. */
  static native(this: void, request: RequestStandIn): Request {
    const { url, headers } = request;
    if (!request.#native) {
      request.#native = new Request(url, { ...request.#init, headers });
      if (request.#isUsed) void request.#native.text();
    }
    return request.#native;
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
    const { method = "GET", headers, redirect = "follow" } = init;
    this.#init = init;
    this.url = hrefOf(input);
    this.method = method;
    this.redirect = redirect;
    this.headers = headers instanceof Headers ? headers : new Headers(headers);
    if (!this.url || !isPlain(method, init.body, this.headers)) {
      // biome-ignore lint/correctness/noConstructorReturn: whoever calls `new` gets what `new Request` would be.
      return new Request(input, init) as never;
    }
    if (!("text" in this)) complete();
  }

  get signal(): AbortSignal {
    return this.#init.signal ?? native(this).signal;
  }

  /** @throws TypeError in `new Request(it)`, and wherever else text is made of it */
  toString(): never {
    throw new TypeError("A policy lacks rebuildsRequest");
  }

  clone(): Request {
    const { url, headers, bodyUsed } = this as unknown as Request;
    return bodyUsed ? native(this).clone() : new Request(url, { ...this.#init, headers });
  }
}

/** The fetch of the run time, or what had taken its place before this module was loaded. */
export const globalFetch: typeof fetch = globalThis.fetch;

const { native } = RequestStandIn;

/** Empty for a URL that a Request would resolve to another base, or refuse, and for one that is not http or https. */
export function hrefOf(input: string, base?: string): string {
  try {
    const { href } = new URL(input, base);
    return /^https?:[^@]*$/.test(href) ? href : "";
  } catch {
    return "";
  }
}

/** Whether a Request would take these as they are. */
function isPlain(method: string, body: unknown, headers: Headers): boolean {
  return (
    /^(?!CONN|TRAC)[A-Z]+$/.test(method) &&
    (body == null ||
      (typeof body === "string" && !/^(GET|HEAD)$/.test(method) && headers.has("content-type")))
  );
}

/** Not before the first call: to read `globalThis.Request` takes Node 20 ms. */
function complete(): void {
  const { prototype } = RequestStandIn;
  for (const name of Object.getOwnPropertyNames(Request.prototype)) {
    if (name in prototype) continue;
    Object.defineProperty(prototype, name, {
      get(this: RequestStandIn) {
        const request = native(this);
        const value: unknown = request[name as keyof Request];
        return typeof value === "function" ? value.bind(request) : value;
      },
    });
  }
  Object.setPrototypeOf(prototype, Request.prototype);
}
