import { borrowRest } from "./borrow-rest.js";
import { asBuffer, decodeJson, decodeText, ownBuffer } from "./decode-text.js";
import { OwnHeaders } from "./own-headers.js";

/**
 * The Response of a transport. `json()`, `text()` and the like read the body in one piece, without a web stream; `body` and
 * `clone()` use the stream of a native Response, which is made on first use. Unlike a native Response, an OwnResponse keeps a
 * status above 599; its type is always "basic"; an error of `json()` does not quote the body; and its own properties can be
 * assigned. An OwnResponse is `instanceof Response`, but a method of native Responses refuses an OwnResponse as its `this`.
 * @see https://fetch.spec.whatwg.org/#response-class
 */
export class OwnResponse {
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly redirected: boolean;
  readonly headers: Headers;
  readonly #source: BodySource | undefined;
  #native: Response | undefined;
  /** Whether the body was read in one piece, without a native Response. */
  #isUsed = false;

  /** For a clone, `native` is the Response whose body is read instead of `fields.body`. */
  constructor(fields: ResponseFields, native?: Response) {
    this.status = fields.status;
    this.statusText = fields.statusText;
    this.url = fields.url;
    this.redirected = fields.redirected;
    this.headers = OwnHeaders.received(fields.rawHeaders);
    this.#native = native;
    this.#source = native ? undefined : fields.body(this.headers);
    if (!("body" in this)) {
      borrowRest(OwnResponse.prototype, Response.prototype);
      Object.setPrototypeOf(OwnResponse.prototype, Response.prototype);
    }
  }

  /** A native Response with this body, for callers that want a stream. */
  toNative(): Response {
    if (!this.#native) {
      const body = this.#isUsed ? "" : (this.#source?.stream() ?? null);
      this.#native = new Response(body as BodyInit | null, { headers: [...this.headers] });
      if (this.#isUsed) void this.#native.text();
    }
    return this.#native;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  get type(): ResponseType {
    return "basic";
  }

  get bodyUsed(): boolean {
    return this.#isUsed || Boolean(this.#native?.bodyUsed);
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
    return new Response(await this.arrayBuffer(), { headers: [...this.headers] }).formData();
  }

  async json(): Promise<unknown> {
    return decodeJson(await this.#bytes());
  }

  text(): Promise<string> {
    return this.#bytes().then(decodeText);
  }

  clone(): OwnResponse {
    const { status, statusText, url, redirected } = this;
    const rawHeaders = [...this.headers].flat();
    const fields = { status, statusText, url, redirected, rawHeaders, body: () => undefined };
    return new OwnResponse(fields, this.toNative().clone());
  }

  #bytes(): Promise<Buffer> {
    if (this.#native && !this.#isUsed) return this.#native.arrayBuffer().then((bytes) => Buffer.from(bytes));
    if (!this.#source) return Promise.resolve(Buffer.alloc(0));
    if (this.#isUsed)
      return Promise.reject(
        new TypeError("The body was read before: clone() the Response before its first reading."),
      );
    this.#isUsed = true;
    return this.#source.bytes().then(asBuffer);
  }
}

/** The source of a body's bytes. Either `bytes` or `stream` is called, once. */
export interface BodySource {
  readonly bytes: () => Promise<Uint8Array>;
  /** A byte stream, which `getReader({ mode: "byob" })` requires. */
  readonly stream: () => ReadableStream<Uint8Array>;
}

/** The fields of a response. */
export interface ResponseFields {
  readonly status: number;
  readonly statusText: string;
  /** Name, value, name, value. */
  readonly rawHeaders: readonly string[];
  readonly url: string;
  readonly redirected: boolean;
  /** Returns undefined for an answer without a body. */
  readonly body: (headers: Headers) => BodySource | undefined;
}
