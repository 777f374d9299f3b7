/** Stands in JSON for a value that the input does not tell, such as a variable that is no string. */
export const unknownValue = "\u0000unknown\u0000";

/** A Schema Object that is being made. */
export type Schema = Readonly<Record<string, unknown>>;
