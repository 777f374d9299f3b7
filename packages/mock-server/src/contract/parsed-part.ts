/** A part of a multipart body: text, or the bytes of a file. */
export interface ParsedPart extends PartHead {
  /** Empty for a part without a name. */
  readonly name: string;
  readonly filename?: string;
  readonly content: string | Uint8Array;
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
