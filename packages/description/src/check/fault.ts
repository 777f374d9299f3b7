/** A fault of structure, or a reference without a target, and its place. */
export type Fault = FaultKind & {
  readonly file: string;
  /** JSON Pointer. */
  readonly pointer: string;
};

/** The kind of a fault, and the data for its sentence. */
export type FaultKind =
  | {
      readonly kind: "wrong-type";
      /** A kind of JSON value or an object of OpenAPI; `form` says which of the two. */
      readonly expected: string;
      readonly form?: "array" | "object";
      /** The kind of the JSON value that was found. */
      readonly got: string;
    }
  | { readonly kind: "missing-property"; readonly name: string }
  | { readonly kind: "missing-one-of"; readonly names: readonly string[] }
  | { readonly kind: "excluded-property"; readonly name: string }
  | { readonly kind: "unknown-property"; readonly name: string; readonly suggest: readonly string[] }
  | {
      readonly kind: "unlisted-value";
      readonly name: string;
      readonly allowed: readonly string[];
      readonly suggest: readonly string[];
    }
  | { readonly kind: "small-number"; readonly name: string; readonly minimum: number }
  | { readonly kind: "nullable-without-type" }
  | { readonly kind: "ignored-self" }
  /** A message of the linter that is passed on as it is. */
  | { readonly kind: "other"; readonly message: string; readonly isMinor: boolean }
  | ReferenceFaultKind;

/** Why a reference has no target. */
export type ReferenceFaultKind =
  /** `wrong`: why the file cannot be read; `advice`: what to do. */
  | { readonly kind: "unresolved-reference"; readonly wrong?: string; readonly advice?: string }
  | { readonly kind: "unreadable-reference"; readonly message: string }
  /** The caller does not allow the file, or the download failed. */
  | { readonly kind: "forbidden-reference"; readonly wrong: string; readonly advice?: string }
  | { readonly kind: "long-reference"; readonly most: number }
  | { readonly kind: "circular-reference" }
  | { readonly kind: "reference-not-text" }
  | { readonly kind: "unknown-anchor"; readonly reference: string }
  | { readonly kind: "mapping-not-text" };

const ofReferences = {
  "unresolved-reference": true,
  "unreadable-reference": true,
  "forbidden-reference": true,
  "long-reference": true,
  "circular-reference": true,
  "reference-not-text": true,
  "unknown-anchor": true,
  "mapping-not-text": true,
} as const satisfies Record<ReferenceFaultKind["kind"], true>;

/** Whether a fault is a reference without a target, not a fault of structure. */
export function isReferenceFault<Known extends FaultKind>(fault: Known): fault is Known & ReferenceFaultKind {
  return Object.hasOwn(ofReferences, fault.kind);
}
