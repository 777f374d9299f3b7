/** A command, as words. */
export interface ShellCommand {
  readonly words: readonly string[];
  /** What a heredoc, or `echo` and `printf` before it, gives it to read. */
  readonly input: string | undefined;
}
