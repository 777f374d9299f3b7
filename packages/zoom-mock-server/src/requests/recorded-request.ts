import type { ParsedPart } from "./parse-multipart.js";

/** A request as the server saw it, without any token or secret. */
export interface RecordedRequest {
  readonly method: string;
  /** Path and query as sent; for the token URL without the query. */
  readonly path: string;
  /** By lower-case name; the credentials of Authorization are redacted. */
  readonly headers: Readonly<Record<string, string>>;
  readonly contentType?: string;
  /** The parts of a multipart body, in order; empty for every other body and for one that could not be read. */
  readonly parts: readonly RecordedPart[];
  /** The first 64 KiB of the body as sent; nothing for the token URL. */
  readonly body: Uint8Array;
  /** Bytes of the whole body. */
  readonly bodySize: number;
  /** The status that was answered, or 0 where none was. */
  readonly status: number;
  /** When its head had come, in milliseconds since 1970. */
  readonly receivedAt: number;
}

/** A part of a multipart body that the server could read. */
export interface RecordedPart {
  readonly name: string;
  readonly filename?: string;
  /** The part's Content-Type header as sent; absent where it had none. */
  readonly contentType?: string;
  /** The content of a text part; a file has its size only. */
  readonly text?: string;
  /** Bytes of the content. */
  readonly size: number;
}

/** Bytes of a body that a record keeps. */
export const recordedBodyLimit = 65_536;

/** How many requests a server remembers; the oldest go first. */
export const recordedRequestLimit = 1000;

type SentHeaders = Readonly<Record<string, string | string[] | undefined>> & {
  readonly "content-type"?: string | undefined;
};

/** A request and what became of it, before anything is redacted. */
export interface Handled {
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly url: string;
    readonly headers: SentHeaders;
    readonly body: Uint8Array;
    readonly bodySize: number;
  };
  readonly parts: readonly ParsedPart[];
  readonly status: number;
  readonly receivedAt: number;
}

/** A request for the record. Of one for a token, neither query nor body is kept. */
export function toRecord(
  { request, parts, status, receivedAt }: Handled,
  isForToken: boolean,
  redact: (text: string) => string,
): RecordedRequest {
  const { "content-type": contentType } = request.headers;
  return {
    method: request.method,
    path: isForToken ? request.path : redact(request.url),
    headers: toRecordedHeaders(request.headers, redact),
    ...(contentType !== undefined && { contentType }),
    parts: isForToken ? [] : parts.map(toRecordedPart),
    body: isForToken ? new Uint8Array() : new Uint8Array(request.body.subarray(0, recordedBodyLimit)),
    bodySize: request.bodySize,
    status,
    receivedAt,
  };
}

/** A parsed part for the record. */
function toRecordedPart({ name, filename, contentType, content }: ParsedPart): RecordedPart {
  return {
    name,
    ...(filename !== undefined && { filename }),
    ...(contentType !== undefined && { contentType }),
    ...(typeof content === "string" && { text: content }),
    size: Buffer.byteLength(content),
  };
}

/** The headers by lower-case name; of Authorization only the scheme stays. */
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
