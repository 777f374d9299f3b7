/** A parameter, property or body, as a page tells it. */
export interface Row {
  readonly id: string;
  /** Empty for a body, and for a branch of `oneOf` without a title. */
  readonly name: string;
  /** `text`, `array of objects`, `file`. */
  readonly type: string;
  readonly isRequired: boolean;
  readonly isDeprecated: boolean;
  readonly description: string;
  /** `1 to 128 characters` */
  readonly limits: readonly string[];
  readonly values: readonly unknown[];
  readonly default?: unknown;
  readonly example?: unknown;
  /** The content types of the part that a property of a form becomes. */
  readonly partTypes?: string | undefined;
  /** Why rows within are missing. */
  readonly note?: string | undefined;
  readonly rows: readonly Row[];
}
