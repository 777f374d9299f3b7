import { controllerOf, type EncodedContent, forMiddleware } from "../../request/request-class.js";
import { type AttemptController, type AttemptSignal, toAbortSignal } from "../../signal/attempt-signal.js";
import { bodyInitOf, type Content, type ContentInit, contentOf, isRepeatable } from "../content/content.js";
import type { OnProgress, RequestParts, TransportRequestInit } from "../seam/request-parts.js";
import { type RequestUrl, urlOf } from "../seam/request-url.js";
import { type BodyReader, type BodySource, bodyReader, streamSource } from "./body-reader.js";
import { decodeJson, decodeText, ownBuffer } from "./decode-text.js";
import { type HeadersSource, LightHeaders } from "./light-headers.js";
import { makeLightController } from "./light-signal.js";
import { rebuildableRequest } from "./rebuildable-request.js";
import { methodOf } from "./request-method.js";

/**
 * Stands in for a Request where one is made for every call: no signal, stream or clone exists until somebody asks.
 * It cannot be rebuilt: `new Request(it)` would be a GET of what `toString` gives, so that `toString` throws.
 * @see https://fetch.spec.whatwg.org/#request-class
 */
export class LightRequest {
  static readonly [forMiddleware] = rebuildableRequest;
  static readonly ofCall = requestOfCall;

  static [Symbol.hasInstance](value: unknown): boolean {
    return LightRequest.isLight(value) || value instanceof globalThis.Request;
  }

  readonly headers: Headers;
  readonly method: string;
  readonly redirect: Request["redirect"];
  readonly #url: RequestUrl;
  readonly #onProgress: OnProgress | undefined;
  /** Whether a transport of ours will send it, and no other fetch. */
  readonly #isForTransport: boolean;
  #signal: AttemptSignal | undefined;
  #content: Content | undefined;
  #reader: BodyReader | undefined;
  #used = false;

  /**
   * Takes what a Request takes, and a `MultipartBody` as body. A call gives `headers` and `content` in place of those in
   * `init`: its Request goes over a transport, and through no other fetch. Throws a TypeError as a Request does.
   */
  constructor(
    input: string | URL | Request | LightRequest,
    init: TransportRequestInit = {},
    headers?: readonly unknown[],
    content?: EncodedContent,
  ) {
    const from = typeof input === "string" || input instanceof URL ? undefined : input;
    this.#url = urlOf(from ? from.url : (input as string | URL));
    this.method = methodOf(init.method ?? from?.method ?? "GET");
    this.#isForTransport = headers !== undefined;
    // openapi-fetch makes a fresh Headers for each call.
    this.headers = headers
      ? LightHeaders.merged(headers as HeadersSource[])
      : init.headers instanceof Headers
        ? init.headers
        : new Headers(init.headers ?? from?.headers);
    this.redirect = init.redirect ?? from?.redirect ?? "follow";
    const light = LightRequest.isLight(from) ? from : undefined;
    this.#signal = init.signal ?? (light ? light.#signal : from?.signal);
    this.#onProgress = init.onProgress ?? (light ? light.#onProgress : undefined);
    const body = headers ? content : init.body;
    if (body !== undefined && body !== null) this.#setBody(body as ContentInit);
    else if (light) this.#content = LightRequest.take(light);
    else if (from?.body) this.#content = [from.body];
  }

  /** What a transport sends. The body counts as used from then on. */
  static partsOf(request: LightRequest): RequestParts {
    const { method, headers, redirect } = request;
    const content = LightRequest.take(request);
    const signal = request.#signal;
    return { url: request.#url, method, headers, content, signal, redirect, onProgress: request.#onProgress };
  }

  /** Whether it is one of these, and no Request of another class. */
  static isLight(value: unknown): value is LightRequest {
    return typeof value === "object" && value !== null && #content in value;
  }

  /** The content, which counts as used from then on. */
  static take(request: LightRequest): Content | undefined {
    const content = request.#content;
    if (content === undefined) return undefined;
    if (request.bodyUsed)
      throw new TypeError("The body of the Request was used: clone() it before it is sent.");
    if (request.#reader && !isRepeatable(content)) return [request.#reader.stream()];
    request.#used = true;
    return content;
  }

  [controllerOf](): AttemptController {
    return this.#isForTransport ? makeLightController() : new AbortController();
  }

  /** @throws TypeError in `new Request(it)`, and wherever else text is made of it */
  toString(): never {
    throw new TypeError(
      "This Request is not rebuilt: say `rebuildsRequest: true` in the policy that does it.",
    );
  }

  get url(): string {
    return this.#url.href;
  }

  get signal(): AbortSignal {
    const signal = this.#signal ? toAbortSignal(this.#signal) : new AbortController().signal;
    this.#signal = signal;
    return signal;
  }

  get duplex(): "half" {
    return "half";
  }

  get body(): ReadableStream<Uint8Array> | null {
    return this.#content === undefined ? null : this.#read().stream();
  }

  get bodyUsed(): boolean {
    return this.#used || (this.#reader?.isUsed() ?? false);
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return ownBuffer(await this.#bytes());
  }

  async bytes(): Promise<Uint8Array> {
    return new Uint8Array(await this.arrayBuffer());
  }

  async blob(): Promise<Blob> {
    return new Blob([await this.arrayBuffer()], { type: this.headers.get("content-type") ?? "" });
  }

  async formData(): Promise<FormData> {
    return new Response(await this.arrayBuffer(), { headers: this.headers }).formData();
  }

  async json(): Promise<unknown> {
    return decodeJson(await this.#bytes());
  }

  async text(): Promise<string> {
    return decodeText(await this.#bytes());
  }

  clone(): LightRequest {
    if (this.bodyUsed) throw new TypeError("The body of the Request was used: clone() it before that.");
    const { method, redirect } = this;
    const init = { method, redirect, onProgress: this.#onProgress };
    const copy = new LightRequest(this.#url.href, { ...init, headers: new Headers(this.headers) });
    copy.#signal = this.#signal;
    copy.#content = this.#content;
    if (this.#content !== undefined && !isRepeatable(this.#content)) {
      [this.#reader, copy.#reader] = this.#read().tee();
    }
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

  #read(): BodyReader {
    this.#reader ??= bodyReader(sourceOf(this.#content ?? ""));
    return this.#reader;
  }

  async #bytes(): Promise<Buffer> {
    if (this.#content === undefined) return Buffer.alloc(0);
    if (this.#used) throw new TypeError("The body of the Request was used: clone() it before it is sent.");
    return this.#read().bytes();
  }
}

function sourceOf(content: Content): BodySource {
  if (typeof content === "string") {
    const bytes = () => Buffer.from(content);
    return { bytes: async () => bytes(), stream: () => new Blob([bytes()]).stream() };
  }
  const body = bodyInitOf(content);
  return streamSource(typeof body === "object" && "getReader" in body ? body : new Blob([body]).stream());
}

/** What `new` calls for a call: a function, as `bind` puts its arguments first. */
function requestOfCall(
  headers: readonly unknown[],
  content: EncodedContent | undefined,
  url: string,
  init: TransportRequestInit,
): LightRequest {
  return new LightRequest(url, init, headers, content);
}
