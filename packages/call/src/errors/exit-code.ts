/** The exit codes of the program. */
export const exitCode = {
  done: 0,
  /** The API answered, and refused. */
  refused: 1,
  /** The command, a flag, a value or the environment is wrong; nothing was sent. */
  usage: 2,
  /** No answer came, or one that is not as described. */
  noAnswer: 3,
  /** Ctrl-C ended the call: 128 and the number of SIGINT. */
  interrupted: 130,
  /** The program itself is at fault. `EX_SOFTWARE` of sysexits. */
  internal: 70,
} as const;
