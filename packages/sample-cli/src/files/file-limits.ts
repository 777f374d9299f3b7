import { recordOf, resolveSchema, type Schema } from "@partwise/call/command-line";

/** What a file has to be before it is sent. */
export interface FileLimits {
  /** The media types that are taken. Empty: any. */
  readonly types: readonly string[];
  /** In bytes. Undefined: no limit is known. */
  readonly maxSize?: number | undefined;
  /** How many files there may be. Undefined: no limit is known. */
  readonly maxFiles?: number | undefined;
}

/** The limits of a file property, from the description of its form: `maxLength` in bytes, `maxItems`, and its encoding. */
export function limitsOf({ description, form }: DescribedForm, property: string): FileLimits {
  const { properties } = resolveSchema(description, recordOf(form.schema));
  const schema = resolveSchema(description, recordOf(recordOf(properties)[property]));
  const file = schema.type === "array" ? resolveSchema(description, recordOf(schema.items)) : schema;
  const { contentType } = recordOf(recordOf(form.encoding)[property]);
  return {
    types: typeof contentType === "string" ? contentType.split(/\s*,\s*/) : [],
    maxSize: numberIn(file.maxLength),
    maxFiles: schema.type === "array" ? numberIn(schema.maxItems) : undefined,
  };
}

/** The Media Type Object of a form, and the description that it is in. */
export interface DescribedForm {
  readonly description: Schema;
  readonly form: Schema;
}

function numberIn(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
