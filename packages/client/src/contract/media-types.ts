// The media types that types tell apart, parameters allowed. `@partwise/multipart/media-types` does so at run time.

export type Json = `${string}/json${string}` | `${string}+json${string}`;
export type Multipart = `multipart/${string}`;
export type FormDataType = `multipart/form-data${string}`;
export type Urlencoded = `application/x-www-form-urlencoded${string}`;
export type Events = `text/event-stream${string}`;
/** Values that come one by one. Not multipart, whose parts may be all that there is. */
export type Sequence =
  | `application/${"" | "x-"}${"jsonl" | "ndjson"}${string}`
  | `${string}json-seq${string}`
  | Events;
