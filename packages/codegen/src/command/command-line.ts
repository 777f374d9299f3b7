/** Where the program prints. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** The options of `partwise generate`. */
export interface GenerateFlags {
  readonly output: string;
  readonly ts?: boolean;
  readonly check?: boolean;
  readonly verbose?: boolean;
  readonly extension?: readonly string[];
  readonly root?: readonly string[];
  readonly allowRemote?: readonly string[];
}

/** The options of `partwise explain`. */
export interface ExplainFlags {
  readonly json?: boolean;
  readonly root?: readonly string[];
}

/** The options of `partwise migrate`. */
export interface MigrateFlags {
  readonly operations?: string;
  readonly dryRun?: boolean;
}
