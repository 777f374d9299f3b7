/** What a client is asked to do: how many calls, and how many at a time. */
export interface Batch {
  readonly answer: "empty" | "json";
  readonly requests: number;
  readonly inFlight: number;
}

/** Microseconds per call: by the clock, and of this process's processor time. */
export interface BatchTime {
  readonly wall: number;
  readonly cpu: number;
}
