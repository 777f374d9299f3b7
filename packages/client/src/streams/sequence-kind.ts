import { jsonSequenceKind } from "@partwise/multipart/media-types";
import { essenceOf, isMultipart } from "@partwise/multipart/page";

/** The form of a sequence: JSON lines, JSON records, events, or parts. */
export type SequenceKind = "lines" | "records" | "events" | "parts";

/** The form of a sequence in a media type; undefined for a media type that is no sequence. */
export function sequenceKindOf(mediaType: string): SequenceKind | undefined {
  if (essenceOf(mediaType) === "text/event-stream") return "events";
  return isMultipart(mediaType) ? "parts" : jsonSequenceKind(mediaType);
}
