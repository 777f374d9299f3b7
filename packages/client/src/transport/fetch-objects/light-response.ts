import { type BodyReader, type BodySource, bodyReader } from "./body-reader.js";
import { decodeJson, decodeText, ownBuffer } from "./decode-text.js";
import { LightHeaders } from "./light-headers.js";
import { asBuffer } from "./read-all.js";

/** What a response is made from. */
export interface ResponseParts {
  readonly status: number;
  readonly statusText: string;
  /** Name, value, name, value. */
  readonly rawHeaders: readonly string[];
  readonly url: string;
  readonly redirected: boolean;
  /** Gives nothing for an answer that has no body. */
  readonly body: (headers: Headers) => BodySource | undefined;
}

const empty = async () => Buffer.alloc(0);

type MakeResponse = (parts: ResponseParts) => Response;

let make: MakeResponse | undefined;

/** A Response, also to `instanceof`, whose body is no web stream until somebody asks for one. */
export function lightResponse(parts: ResponseParts): Response {
  // Made on first use: reading `globalThis.Response` costs 20 ms of a start.
  make ??= defineResponse();
  return make(parts);
}

function defineResponse(): MakeResponse {
  class LightResponse extends Response {
    readonly #parts: ResponseParts;
    readonly #headers: Headers;
    readonly #source: BodySource | undefined;
    /** There is one as soon as the body is more than read once, as a whole. */
    #reader: BodyReader | undefined;
    #used = false;

    constructor(parts: ResponseParts, reader?: BodyReader) {
      const { status, rawHeaders } = parts;
      // No Response is made with a status from 600 on, nor with a reason that holds control characters. HTTP forbids
      // both, and some servers send them all the same.
      super(null, { status: Math.min(status, 599) });
      this.#headers = LightHeaders.received(rawHeaders);
      this.#parts = parts;
      this.#reader = reader;
      this.#source = reader ? undefined : parts.body(this.#headers);
    }

    override get headers(): Headers {
      return this.#headers;
    }

    override get status(): number {
      return this.#parts.status;
    }

    override get statusText(): string {
      return this.#parts.statusText;
    }

    override get url(): string {
      return this.#parts.url;
    }

    override get redirected(): boolean {
      return this.#parts.redirected;
    }

    override get type(): ResponseType {
      return "basic";
    }

    override get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
      return (this.#open()?.stream() as ReadableStream<Uint8Array<ArrayBuffer>> | undefined) ?? null;
    }

    override get bodyUsed(): boolean {
      return this.#reader?.isUsed() ?? this.#used;
    }

    override async arrayBuffer(): Promise<ArrayBuffer> {
      return ownBuffer(await this.#bytes());
    }

    override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
      return new Uint8Array(await this.arrayBuffer());
    }

    override async blob(): Promise<Blob> {
      const bytes = await this.arrayBuffer();
      return new Blob([bytes], { type: this.headers.get("content-type") ?? "" });
    }

    override async formData(): Promise<FormData> {
      const bytes = await this.arrayBuffer();
      return new Response(bytes, { headers: this.headers }).formData();
    }

    override async json(): Promise<unknown> {
      return decodeJson(await this.#bytes());
    }

    override text(): Promise<string> {
      return this.#bytes().then(decodeText);
    }

    override clone(): Response {
      const copy = { ...this.#parts, rawHeaders: [...this.headers].flat() };
      const reader = this.#open();
      if (!reader) return new LightResponse({ ...copy, body: () => undefined });
      const [own, other] = reader.tee();
      this.#reader = own;
      return new LightResponse(copy, other);
    }

    #open(): BodyReader | undefined {
      if (this.#source) this.#reader ??= bodyReader(this.#source, this.#used);
      return this.#reader;
    }

    #bytes(): Promise<Buffer> {
      if (this.#reader || this.#used) return this.#open()?.bytes() ?? empty();
      if (!this.#source) return empty();
      this.#used = true;
      return this.#source.bytes().then(asBuffer);
    }
  }
  return (parts) => new LightResponse(parts);
}
