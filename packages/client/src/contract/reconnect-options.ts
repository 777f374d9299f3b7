/** How often a stream of events is reopened when its connection ends. */
export interface ReconnectOptions {
  /** The most connections in a row without an event. Default: no limit. */
  readonly attempts?: number;
}
