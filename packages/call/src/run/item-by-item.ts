import type { OperationMetadata } from "@partwise/client";
import { jsonSequenceKind } from "@partwise/multipart/media-types";

type Sequences = NonNullable<OperationMetadata["sequences"]>;
type SequenceMetadata = Sequences[string][string];

/**
 * The metadata with every answer of JSON values or events read item by item, so that each is printed as it comes. Undefined
 * where no success has any.
 */
export function itemByItem(metadata: OperationMetadata): OperationMetadata | undefined {
  const found = Object.entries(metadata.sequences ?? {}).filter(
    ([status, sequences]) => /^(2|default)/.test(status) && Object.keys(sequences).some(isSequence),
  );
  if (found.length === 0) return undefined;
  const changed: Sequences = Object.fromEntries(
    found.map(([status, sequences]) => [
      status,
      Object.fromEntries(
        Object.entries(sequences).map(([mediaType, sequence]): [string, SequenceMetadata] => [
          mediaType,
          isSequence(mediaType) ? { ...sequence, streams: true } : sequence,
        ]),
      ),
    ]),
  );
  return { ...metadata, sequences: { ...metadata.sequences, ...changed } };
}

function isSequence(mediaType: string): boolean {
  return jsonSequenceKind(mediaType) !== undefined || /^text\/event-stream\b/i.test(mediaType);
}
