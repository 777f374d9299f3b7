/** Where the program prints. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}
