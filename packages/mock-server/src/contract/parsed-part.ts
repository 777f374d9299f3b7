import type { StoredFile } from "./stored-file.js";

/** A part of a multipart body: text, or the bytes of a file. */
export interface ParsedPart extends PartHead {
  /** Empty for a part without a name. */
  readonly name: string;
  readonly filename?: string;
  /** Of a file that was stored while it arrived, the first bytes. */
  readonly content: string | Uint8Array;
  /** A file that was stored while it arrived, of an operation whose files the server stores. */
  readonly stored?: StoredFile;
}

/** What stands at the head of a part. */
export interface PartHead {
  /** The part's Content-Disposition header as sent; empty when there is none. */
  readonly disposition: string;
  /** The part's Content-Type header as sent. */
  readonly contentType?: string;
  /** All headers by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
}
