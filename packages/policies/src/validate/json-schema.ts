/** A schema for the validator, in JSON Schema 2020-12. */
export type JsonSchema = boolean | { [keyword: string]: unknown };
