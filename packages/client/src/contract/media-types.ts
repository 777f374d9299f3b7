// The media types that types distinguish, with or without parameters. `@partwise/multipart/media-types` does the same at run
// time.

export type Json = `${string}/json${string}` | `${string}+json${string}`;
export type Multipart = `multipart/${string}`;
export type FormDataType = `multipart/form-data${string}`;
export type Urlencoded = `application/x-www-form-urlencoded${string}`;
export type Events = `text/event-stream${string}`;
/** Media types of values that arrive one by one. Multipart is left out, since its parts may be all there is. */
export type Sequence =
  | `application/${"" | "x-"}${"jsonl" | "ndjson"}${string}`
  | `${string}json-seq${string}`
  | Events;
