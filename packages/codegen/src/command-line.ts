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
}
