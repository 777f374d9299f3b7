import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";
import schema from "../../json.schema.json" with { type: "json" };

const validate = new Ajv2020({ allowUnionTypes: true, strictRequired: false, strictTypes: false }).compile(
  schema,
);

/** Checks that a text is one JSON document as json.schema.json describes it. */
export function assertDocument(text: string): void {
  const document: unknown = JSON.parse(text);
  expect(validate(document) ? [] : validate.errors).toEqual([]);
}
