import type { ErrorObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Problem } from "../answers/refusal.js";
import { description } from "./description.js";

/**
 * Makes a validator for the description's schemas, in JSON Schema 2020-12, the dialect of OpenAPI 3.1.
 * @see https://spec.openapis.org/oas/v3.1.0.html#schema-object
 */
export function createValidator(): Validate {
  const ajv = new Ajv2020({ allErrors: true, strict: false, useDefaults: true });
  addFormats.default(ajv);
  ajv.addSchema(description, "description", undefined, false);
  return (value, pointer) => {
    const reference = `description#${encodeURI(pointer)}`;
    const validate = ajv.getSchema(reference);
    if (!validate) throw new Error(`The description has no schema at ${pointer}.`);
    return validate(value) ? [] : (validate.errors ?? []).map(toProblem);
  };
}

/** Validates a value against the schema at a JSON Pointer, and fills in defaults. Empty when the value is valid. */
export type Validate = (value: unknown, pointer: string) => Problem[];

function toProblem(error: ErrorObject): Problem {
  return { property: dottedPath(error.instancePath), message: toMessage(error) };
}

/** Turns the pointer `/members/0/email` into Zoom's form, `members[0].email`. */
function dottedPath(pointer: string): string {
  return pointer
    .slice(1)
    .replaceAll(/\/(\d+)/g, "[$1]")
    .replaceAll("/", ".");
}

function toMessage({ keyword, params, message }: ErrorObject): string {
  switch (keyword) {
    case "type":
      return `Has to be of the type ${params.type}.`;
    case "enum":
      return `Has to be one of ${(params.allowedValues as string[]).join(", ")}.`;
    case "maxLength":
      return `Cannot be longer than ${params.limit} characters.`;
    case "maxItems":
      return `Cannot hold more than ${params.limit} items.`;
    case "minimum":
      return `Cannot be below ${params.limit}.`;
    case "maximum":
      return `Cannot be above ${params.limit}.`;
    case "format":
      return `Does not have the format ${params.format}.`;
    default:
      return `Is not valid: ${message ?? keyword}.`;
  }
}
