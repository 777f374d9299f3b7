import type { ParsedPart } from "./parsed-part.js";

/** A request that the server has received. Tokens and secrets are redacted. */
export interface RecordedRequest {
  /** The method, in capitals. */
  readonly method: string;
  /** Path and query as sent; the path alone for the token URL. */
  readonly path: string;
  /** The operation that was called, `PATCH /pets/{petId}`; absent where the description has none for the request. */
  readonly operation?: string;
  /** The operationId of that operation; absent where the operation has none. */
  readonly operationId?: string;
  /** Headers by lower-case name. Authorization has its scheme alone. */
  readonly headers: Readonly<Record<string, string>>;
  /** The Content-Type header as sent; absent when there is none. */
  readonly contentType?: string;
  /** The parts of a multipart body, in order; empty for any other body, and for a body that cannot be read. */
  readonly parts: readonly RecordedPart[];
  /** The first 65,536 bytes of the body as sent; empty for the token URL. */
  readonly body: Uint8Array;
  /** The size of the body in bytes. */
  readonly bodySize: number;
  /** The status of the answer; 0 when no status was sent. */
  readonly status: number;
  /** When the headers had arrived, in milliseconds since the epoch. */
  readonly receivedAt: number;
}

/** A part of a multipart body. */
export interface RecordedPart {
  /** The name of the part. */
  readonly name: string;
  /** The filename; undefined for a part that is no file. */
  readonly filename?: string;
  /** The part's Content-Type header as sent; absent when the part has none. */
  readonly contentType?: string;
  /** The content of a text part; absent for a file. */
  readonly text?: string;
  /** The size of the content in bytes. */
  readonly size: number;
}

/** How many bytes of a body a record keeps. */
export const recordedBodyLimit = 65_536;

type SentHeaders = Readonly<Record<string, string | string[] | undefined>> & {
  readonly "content-type"?: string | undefined;
};

/** A request and its answer's status, before redaction. */
export interface Handled {
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly url: string;
    readonly headers: SentHeaders;
    readonly body: Uint8Array;
    readonly bodySize: number;
  };
  readonly operation: { readonly name: string; readonly operationId?: string } | undefined;
  readonly parts: readonly ParsedPart[];
  readonly status: number;
  readonly receivedAt: number;
}

/** Makes the record of a request. A request for a token is recorded without query and body. */
export function toRecord(
  { request, operation, parts, status, receivedAt }: Handled,
  isForToken: boolean,
  redact: (text: string) => string,
): RecordedRequest {
  const { "content-type": contentType } = request.headers;
  return {
    method: request.method,
    path: isForToken ? request.path : redact(request.url),
    ...(operation && { operation: operation.name }),
    ...(operation?.operationId !== undefined && { operationId: operation.operationId }),
    headers: toRecordedHeaders(request.headers, redact),
    ...(contentType !== undefined && { contentType }),
    parts: isForToken ? [] : parts.map(toRecordedPart),
    body: isForToken ? new Uint8Array() : new Uint8Array(request.body.subarray(0, recordedBodyLimit)),
    bodySize: request.bodySize,
    status,
    receivedAt,
  };
}

function toRecordedPart({ name, filename, contentType, content, stored }: ParsedPart): RecordedPart {
  return {
    name,
    ...(filename !== undefined && { filename }),
    ...(contentType !== undefined && { contentType }),
    ...(typeof content === "string" && { text: content }),
    size: stored?.size ?? Buffer.byteLength(content),
  };
}

/** The headers by lower-case name. Authorization and Proxy-Authorization are cut to their scheme. */
function toRecordedHeaders(headers: SentHeaders, redact: (text: string) => string): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value = ""]) => {
    const text = Array.isArray(value) ? value.join(", ") : value;
    if (!/^(?:proxy-)?authorization$/.test(name)) return [name, redact(text)];
    return [
      name,
      text.replace(/^(basic|bearer)?.*$/is, (_, scheme?: string) => `${scheme ?? ""} [redacted]`.trim()),
    ];
  });
  return Object.fromEntries(entries);
}
