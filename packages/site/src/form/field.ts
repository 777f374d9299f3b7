/** One control of a form, or a group of them. */
export interface Field {
  readonly name: string;
  readonly kind: "text" | "number" | "integer" | "boolean" | "enum" | "file" | "object" | "array" | "json";
  readonly isRequired: boolean;
  readonly description: string;
  /** Limits in words: `1 to 128 characters`. */
  readonly limits: string;
  readonly values?: readonly unknown[];
  /** Of an object. */
  readonly fields?: readonly Field[];
  /** Of an array. */
  readonly item?: Field;
}
