import { jsonSequenceKind } from "@partwise/multipart/media-types";
import { essenceOf, isMultipart } from "@partwise/multipart/page";

/** How a sequence is written: JSON lines, JSON records, events, or parts. */
export type SequenceKind = "lines" | "records" | "events" | "parts";

/** How a media type writes a sequence; undefined where it writes none. */
export function sequenceKindOf(mediaType: string): SequenceKind | undefined {
  if (essenceOf(mediaType) === "text/event-stream") return "events";
  return isMultipart(mediaType) ? "parts" : jsonSequenceKind(mediaType);
}
