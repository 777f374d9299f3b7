/** The file to send, and the URL to send it to. */
export interface Task {
  readonly url: string;
  readonly path: string;
}

/** How long the upload took, and the peak memory of the process in MiB. */
export interface Measured {
  readonly seconds: number;
  readonly memory: number;
}
