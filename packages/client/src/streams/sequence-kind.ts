import { essenceOf, isMultipart } from "@partwise/multipart/page";

/** How a sequence is written: JSON lines, JSON records, events, or parts. */
export type SequenceKind = "lines" | "records" | "events" | "parts";

/** How a media type writes a sequence; undefined where it writes none. */
export function sequenceKindOf(mediaType: string): SequenceKind | undefined {
  const essence = essenceOf(mediaType);
  if (/^application\/(x-)?(jsonl|jsonlines|ndjson)$/.test(essence)) return "lines";
  if (/[/+]json-seq$/.test(essence)) return "records";
  if (essence === "text/event-stream") return "events";
  return isMultipart(essence) ? "parts" : undefined;
}
