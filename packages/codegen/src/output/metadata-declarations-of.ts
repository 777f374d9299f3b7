import type { OperationsMetadata } from "@partwise/description/reading";
import {
  sequencesDeclaration,
  metadataDeclarations as withSequences,
} from "../generated/metadata-declarations.js";

/** The type declarations of the metadata; those of sequences only if an operation has a sequence. */
export function metadataDeclarationsOf(operations: OperationsMetadata): string {
  const items = Object.values(operations).flatMap((item) => Object.values(item));
  return items.some(({ sequences }) => sequences !== undefined) ? withSequences : metadataDeclarations;
}

/** The declarations without sequences. */
export const metadataDeclarations = withSequences.replace(sequencesDeclaration, "");
