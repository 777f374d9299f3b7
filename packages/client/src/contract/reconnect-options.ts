/** Whether, and how often, a stream of events is opened again when its connection ends. */
export interface ReconnectOptions {
  /** How often in a row without an event in between; as often as needed when absent. */
  readonly attempts?: number;
}
