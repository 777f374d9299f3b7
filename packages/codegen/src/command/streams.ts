/** The functions that write to stdout and stderr. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}
