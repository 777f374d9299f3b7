/** What came of one description. */
export interface Report {
  readonly file: string;
  /** Operations with a multipart body, and media types of theirs. */
  readonly operations: number;
  readonly bodies: number;
  /** Why nothing was generated, in the words of `generate`. */
  readonly refused?: string;
  /** An error that is not one of ours: a crash. */
  readonly crash?: string;
  readonly warnings: number;
  /** What TypeScript says of the generated types, under `strict`. */
  readonly typeErrors: readonly string[];
  readonly sent: readonly SentReport[];
  /** What came of the parameters of each operation, which count as parts. */
  readonly called: readonly SentReport[];
}

/** What came of one body that was sent, or should have been. */
export interface SentReport {
  /** Method, path, media type, and whether all properties or the required ones were in it. */
  readonly call: string;
  readonly outcome: "right" | "wrong" | "refused";
  readonly parts: number;
  readonly reason?: string;
}

/** What a child process is asked for. */
export interface Job {
  /** A JSON or YAML description. */
  readonly file: string;
  /** Where to write what is generated. */
  readonly output: string;
  /** Where the packages are that judge parameters. */
  readonly packages: string;
}
