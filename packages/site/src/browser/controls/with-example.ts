import type { Field } from "../../form/field.js";

/** The field with this example, whose members go to the fields within. */
export function withExample(field: Field, example: unknown): Field {
  if (example === undefined) return field;
  const { fields } = field;
  if (fields === undefined || typeof example !== "object" || example === null) return { ...field, example };
  const members = new Map(Object.entries(example));
  return { ...field, fields: fields.map((each) => withExample(each, members.get(each.name))) };
}
