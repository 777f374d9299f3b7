/** One control of a form, or a group of them. Plain data: the page of an operation carries it. */
export interface Field {
  /** Empty for a body, an item and a branch without a title. */
  readonly name: string;
  readonly kind: FieldKind;
  readonly isRequired: boolean;
  readonly isNullable?: true;
  readonly description: string;
  /** Limits in words: `1 to 128 characters`. */
  readonly limits: string;
  /** The same limits, as a control checks them. */
  readonly constraints?: Constraints;
  /** Of an enum, in the order of the description. */
  readonly values?: readonly unknown[];
  /** Of an object. */
  readonly fields?: readonly Field[];
  /** Of an array. */
  readonly item?: Field;
  /** Of an object: the values under names that the description leaves free. */
  readonly free?: Field;
  /** Of a choice: what `oneOf` and `anyOf` allow. */
  readonly branches?: readonly Field[];
  readonly example?: unknown;
  readonly default?: unknown;
  /** Of a text: `date`, `email`. */
  readonly format?: string;
  /** Of a part: the content types that it may have, several or a range of them. */
  readonly contentTypes?: readonly string[];
}

/** What a control is. `json` takes any value, as JSON. */
export type FieldKind =
  | "text"
  | "lines"
  | "number"
  | "integer"
  | "boolean"
  | "enum"
  | "file"
  | "object"
  | "array"
  | "choice"
  | "json";

/** The keywords of a schema that limit a value. */
export interface Constraints {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
}
