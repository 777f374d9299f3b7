/** What a command tells: people by lines, programs by one JSON document at the end (--json). */
export interface Report {
  /** Whether --json was given: then `say` prints nothing, and commands print no table. */
  readonly isJson: boolean;
  /** The exit code of a command that came to its end. Default: 0. */
  exitCode: number;
  /** Prints a line of the result to stdout: what happened, in the user's words. */
  say(line: string): void;
  /** Prints a line to stderr: what is beside the result. --quiet leaves it out; --json has it among `notes`. */
  note(line: string): void;
  /** Sets `result` of the JSON document. */
  result(value: unknown): void;
  /** As `result`, for a command that has to show the access token: from all other output, tokens are blacked out. */
  resultWithToken(value: unknown): void;
  /** Prints the JSON document now, where --json asks for one: for a command that goes on, such as a server. */
  printNow(): void;
}
