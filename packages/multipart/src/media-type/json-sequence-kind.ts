import { essenceOf } from "./media-type.js";

/**
 * How a media type writes JSON values one after another: as lines (`application/jsonl`, `application/x-ndjson`), or as records
 * (`application/json-seq`, `application/x-json-seq`, `+json-seq`). Undefined for any other type.
 * @see https://www.rfc-editor.org/rfc/rfc7464
 */
export function jsonSequenceKind(mediaType: string): "lines" | "records" | undefined {
  const essence = essenceOf(mediaType);
  if (/^application\/(x-)?(jsonl|jsonlines|ndjson)$/.test(essence)) return "lines";
  return /[/+](x-)?json-seq$/.test(essence) ? "records" : undefined;
}
