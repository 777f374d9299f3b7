import type { OperationsMetadata } from "@partwise/description/reading";
import {
  sequencesDeclaration,
  metadataDeclarations as withSequences,
} from "../generated/metadata-declarations.js";

/** The contract as generated code declares it; of sequences only where there are any. */
export function metadataDeclarationsOf(operations: OperationsMetadata): string {
  const items = Object.values(operations).flatMap((item) => Object.values(item));
  return items.some(({ sequences }) => sequences !== undefined) ? withSequences : metadataDeclarations;
}

/** The contract without sequences. */
export const metadataDeclarations = withSequences.replace(sequencesDeclaration, "");
