import { type BodyReader, type BodySource, bodyReader } from "./body-reader.js";
import { decodeJson, decodeText, ownBuffer } from "./decode-text.js";

/** What a response is made from. */
export interface ResponseParts {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers | [string, string][];
  readonly url: string;
  readonly redirected: boolean;
  /** Gives nothing for an answer that has no body. */
  readonly body: (headers: Headers) => BodySource | undefined;
}

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
    #reader: BodyReader | undefined;

    constructor(parts: ResponseParts, reader?: BodyReader) {
      const { status, statusText, headers } = parts;
      super(null, { status, statusText, headers });
      this.#parts = parts;
      const source = reader ? undefined : parts.body(this.headers);
      this.#reader = reader ?? (source && bodyReader(source));
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
      return (this.#reader?.stream() as ReadableStream<Uint8Array<ArrayBuffer>> | undefined) ?? null;
    }

    override get bodyUsed(): boolean {
      return this.#reader?.isUsed() ?? false;
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

    override async text(): Promise<string> {
      return decodeText(await this.#bytes());
    }

    override clone(): Response {
      const copy = { ...this.#parts, headers: new Headers(this.headers) };
      if (!this.#reader) return new LightResponse({ ...copy, body: () => undefined });
      const [own, other] = this.#reader.tee();
      this.#reader = own;
      return new LightResponse(copy, other);
    }

    async #bytes(): Promise<Buffer> {
      return this.#reader ? this.#reader.bytes() : Buffer.alloc(0);
    }
  }
  return (parts) => new LightResponse(parts);
}
