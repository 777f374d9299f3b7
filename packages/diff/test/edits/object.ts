/** A schema of objects. This and the schemas below are what edits are made of. */
export const object = (properties: object, rest: object = {}) => ({ type: "object", properties, ...rest });

export const string = { type: "string" };
export const number = { type: "number" };
export const integer = { type: "integer" };
export const boolean = { type: "boolean" };
export const closed = { additionalProperties: false };
export const a = { a: string };
export const ab = { a: string, b: string };
export const cat = {
  type: "object",
  required: ["kind", "lives"],
  properties: { kind: { const: "cat" }, lives: integer },
};
export const dog = {
  type: "object",
  required: ["kind", "barks"],
  properties: { kind: { const: "dog" }, barks: boolean },
};
