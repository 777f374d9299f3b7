/** A fault of structure, or a reference that cannot be followed, and where it stands. */
export type Fault = FaultKind & {
  readonly file: string;
  /** JSON Pointer. */
  readonly pointer: string;
};

/** What is wrong, and the data that its sentence is printed from. */
export type FaultKind =
  | {
      readonly kind: "wrong-type";
      /** A kind of JSON value, or an object of OpenAPI, which `form` is said of. */
      readonly expected: string;
      readonly form?: "array" | "object";
      /** The kind of JSON value that stands there. */
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
  /** In the words of the linter, which has no more to say. */
  | { readonly kind: "other"; readonly message: string; readonly isMinor: boolean }
  | ReferenceFaultKind;

/** Why a reference cannot be followed. */
export type ReferenceFaultKind =
  /** `wrong`: why its file cannot be read; `advice`: what to do about that. */
  | { readonly kind: "unresolved-reference"; readonly wrong?: string; readonly advice?: string }
  | { readonly kind: "unreadable-reference"; readonly message: string }
  /** The caller allows nothing to be read there, or reading failed. */
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

/** Whether a reference cannot be followed, in contrast to a fault of structure. */
export function isReferenceFault<Known extends FaultKind>(fault: Known): fault is Known & ReferenceFaultKind {
  return Object.hasOwn(ofReferences, fault.kind);
}
