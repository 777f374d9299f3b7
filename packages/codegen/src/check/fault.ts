/** A fault of structure, in the words of Redocly's linter, by which its severity is told. */
export interface Fault {
  readonly file: string;
  /** JSON Pointer. */
  readonly pointer: string;
  readonly message: string;
  /** What may have been meant, the nearest first. */
  readonly suggest: readonly string[];
  /** A reference leads nowhere. */
  readonly isReference: boolean;
  /** Only worth a warning, wherever it stands. */
  readonly isMinor?: true;
}
