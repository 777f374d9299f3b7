/** One part as a parser that is not ours understood it. What the parser does not tell is absent. */
export interface ReadPart {
  readonly name?: string | undefined;
  readonly filename?: string | undefined;
  readonly contentType?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  /** Of a part that is multipart itself; `bytes` is empty then. */
  readonly parts?: readonly ReadPart[];
}

/** A body as it went out: its bytes and the value of its Content-Type header. */
export interface SentBody {
  readonly contentType: string;
  readonly bytes: Buffer;
}
