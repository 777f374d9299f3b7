import type { Breaking, Bump, Change } from "./change.js";

/** A change before its operation is known. */
export interface Finding {
  readonly pointer: string;
  readonly message: string;
  /** Deployed clients break. */
  readonly wire?: boolean;
  /** Code of callers stops compiling. */
  readonly types?: boolean;
  /** `types` is no question for the compiler. */
  readonly isSure?: boolean;
  /** Types differ, so that the compiler has to be asked. `types` asks, too. */
  readonly asks?: boolean;
  /** Something that callers could not send or read before. */
  readonly isNew?: boolean;
}

/** The change of one operation, or of the whole description, that a finding tells of. */
export function changeOf(
  { pointer, message, wire = false, types = false, isNew = false }: Finding,
  operation: string | null,
): Change {
  const breaking: Breaking = wire && types ? "both" : wire ? "wire" : types ? "types" : "none";
  const bump: Bump = breaking !== "none" ? "major" : isNew ? "minor" : "patch";
  return { pointer, operation, breaking, bump, message };
}
