/** Runs samples of one language, one after the other. */
export interface Runner {
  /** Resolves to the exit code, and what the sample printed. */
  run(code: string, place: RunPlace): Promise<{ readonly status: number; readonly output: string }>;
  /** Ends what was started for the language. */
  close(): Promise<void>;
}

/** Where a sample runs. */
export interface RunPlace {
  /** Holds the files that the sample sends. */
  readonly folder: string;
  /** Of the sample, for the name of its file. */
  readonly index: number;
  /** The base URL of the server that the sample calls. */
  readonly server: string;
}
