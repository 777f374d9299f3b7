import { controllerOf } from "../request/attempt-controller.js";
import { type EncodedContent, ofTransport, type RequestClass } from "../request/request-class.js";
import type { AttemptController } from "../signal/attempt-signal.js";
import {
  bodyInitOf,
  type Content,
  type ContentInit,
  contentOf,
  isRepeatable,
} from "../transport/content/content.js";
import type { OnProgress, RequestFields, TransportRequestInit } from "../transport/shared/request-fields.js";
import { type RequestUrl, urlOf } from "../transport/shared/request-url.js";
import { borrowRest } from "./borrow-rest.js";
import { makeOwnController } from "./make-own-controller.js";
import { methodOf } from "./method-of.js";
import { type HeadersSource, OwnHeaders } from "./own-headers.js";
import { rebuildableRequest } from "./rebuildable-request.js";

/**
 * The Request of a transport. An OwnTransportRequest holds its URL, method, headers, `redirect`, signal and the pieces of
 * its body. The body as a stream or as a value, and options such as `mode`, come from a native Request, which is made on
 * first use and checks the options that no transport heeds. From another Request the constructor takes only URL, method,
 * headers, body, signal and `redirect`. Unlike a native Request, an OwnTransportRequest needs no `duplex` for a stream, its
 * `body` is another stream than the given one, and its own properties can be assigned.
 *
 * An OwnTransportRequest cannot be rebuilt: `new Request(request)` converts the request to text, as a URL, and `toString`
 * throws. The class is no `instanceof Request`: Node would take an instance for a native Request, and fail without naming
 * the cause.
 * @see https://fetch.spec.whatwg.org/#request-class
 */
export class OwnTransportRequest {
  static readonly [ofTransport]: RequestClass = {
    rebuildable: rebuildableRequest,
    ofCall: requestOfCall as unknown as RequestClass["ofCall"],
  };

  static [Symbol.hasInstance](value: unknown): boolean {
    return OwnTransportRequest.isOwn(value) || value instanceof Request;
  }

  readonly headers: Headers;
  readonly method: string;
  readonly redirect: RequestRedirect;
  readonly #url: RequestUrl;
  readonly #init: TransportRequestInit;
  readonly #onProgress: OnProgress | undefined;
  /** Whether a transport of Partwise will send this Request; no other fetch receives the Request. */
  readonly #isForTransport: boolean;
  #signal: AbortSignal | undefined;
  #content: Content | undefined;
  #native: Request | undefined;
  #isUsed = false;

  /**
   * Takes the arguments of a Request, and a `MultipartBody` as body. A call passes `headers` and `body`, which replace those
   * in `init`; the Request of a call goes only to a transport. Throws a TypeError as a Request does.
   */
  constructor(
    input: string | URL | Request | OwnTransportRequest,
    init: TransportRequestInit = {},
    headers?: readonly unknown[],
    body: unknown = headers ? undefined : init.body,
  ) {
    if (!("text" in this)) borrowRest(OwnTransportRequest.prototype, Request.prototype);
    const from = typeof input === "string" || input instanceof URL ? undefined : input;
    this.#init = init;
    this.#url = urlOf(from ? from.url : (input as string | URL));
    this.method = methodOf(init.method ?? from?.method ?? "GET");
    this.redirect = init.redirect ?? from?.redirect ?? "follow";
    if (!redirects.has(this.redirect)) {
      throw new TypeError(
        `The redirect of a Request is "follow", "error" or "manual", not "${this.redirect}".`,
      );
    }
    this.#isForTransport = headers !== undefined;
    this.headers = headers
      ? OwnHeaders.merged(headers as HeadersSource[])
      : new Headers(init.headers ?? from?.headers);
    const fromOwn = OwnTransportRequest.isOwn(from) ? from : undefined;
    this.#signal = init.signal ?? (fromOwn ? fromOwn.#signal : from?.signal);
    this.#onProgress = init.onProgress ?? (fromOwn ? fromOwn.#onProgress : undefined);
    if (body !== undefined && body !== null) this.#setBody(body as ContentInit);
    else if (fromOwn) this.#content = fromOwn.#take();
    else if (from) this.#content = streamOf(from as Request);
  }

  /** The fields that a transport sends. The request's body counts as used afterwards. */
  static fieldsOf(request: OwnTransportRequest): RequestFields {
    const { method, headers, redirect } = request;
    const content = request.#take();
    const signal = request.#signal;
    return { url: request.#url, method, headers, content, signal, redirect, onProgress: request.#onProgress };
  }

  /** Whether a value is an OwnTransportRequest itself. */
  static isOwn(value: unknown): value is OwnTransportRequest {
    return typeof value === "object" && value !== null && #content in value;
  }

  /** Where only a transport receives the Request: a controller whose signal only transports understand. */
  [controllerOf](): AttemptController {
    return this.#isForTransport ? makeOwnController() : new AbortController();
  }

  /** @throws TypeError always: `new Request(request)` turns the request into text */
  toString(): never {
    throw new TypeError(
      "This Request is not rebuilt: say `rebuildsRequest: true` in the policy that does it.",
    );
  }

  /** The native Request, with the headers at the moment of the first call. */
  toNative(): Request {
    if (!this.#native) {
      const { method, headers, redirect, signal } = this;
      const body = this.#content === undefined ? null : this.#isUsed ? "" : bodyInitOf(this.#content);
      const init = {
        ...(this.#init as RequestInit),
        method,
        headers,
        redirect,
        signal,
        body,
        duplex: "half",
      };
      this.#native = new Request(this.url, init as RequestInit);
      if (this.#isUsed) this.#use();
    }
    return this.#native;
  }

  get url(): string {
    return this.#url.href;
  }

  get signal(): AbortSignal {
    this.#signal ??= new AbortController().signal;
    return this.#signal;
  }

  get bodyUsed(): boolean {
    return this.#isUsed || Boolean(this.#native?.bodyUsed);
  }

  clone(): OwnTransportRequest {
    // The error of the native Request tells why the request cannot be cloned.
    const native = this.#isUnusable() || !isRepeatable(this.#content) ? this.toNative().clone() : undefined;
    const { method, headers, redirect } = this;
    const init = { ...this.#init, method, headers, redirect, body: null, onProgress: this.#onProgress };
    const copy = new OwnTransportRequest(this.url, init as TransportRequestInit);
    copy.#signal = this.#signal;
    copy.#content = native ? streamOf(native) : this.#content;
    return copy;
  }

  #setBody(body: ContentInit): void {
    if (this.method === "GET" || this.method === "HEAD") {
      throw new TypeError(`A ${this.method} request has no body: leave it out, or use another method.`);
    }
    const { content, contentType } = contentOf(body);
    this.#content = content;
    if (contentType !== undefined && !this.headers.has("content-type")) {
      this.headers.set("content-type", contentType);
    }
  }

  #isUnusable(): boolean {
    return this.bodyUsed || Boolean(this.#native?.body?.locked);
  }

  /** The content, which counts as used afterwards. */
  #take(): Content | undefined {
    if (this.#content === undefined) return undefined;
    if (this.#isUnusable()) {
      throw new TypeError("The body of the Request was used: clone() it before it is sent.");
    }
    if (this.#native && !isRepeatable(this.#content)) return streamOf(this.#native);
    this.#use();
    return this.#content;
  }

  #use(): void {
    this.#isUsed = true;
    this.#native?.body?.cancel();
  }
}

/** The constructor of a call's Request: `bind` puts `headers` and `content` before the arguments of openapi-fetch. */
function requestOfCall(
  headers: readonly unknown[],
  content: EncodedContent | undefined,
  url: string,
  init: TransportRequestInit,
): OwnTransportRequest {
  return new OwnTransportRequest(url, init, headers, content);
}

const redirects: ReadonlySet<string> = new Set(["follow", "error", "manual"]);

function streamOf({ body }: Request): Content | undefined {
  return body === null ? undefined : [body];
}
