import type { ErrorObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Problem } from "../answers/refusal.js";
import { description } from "./description.js";

/**
 * Makes a validator of the description's schemas, in the dialect that OpenAPI 3.1 uses.
 *
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

/** Finds what is wrong with a value by the schema at a JSON Pointer of the description; fills in defaults. */
export type Validate = (value: unknown, pointer: string) => Problem[];

function toProblem(error: ErrorObject): Problem {
  return { property: dottedPath(error.instancePath), message: toMessage(error) };
}

/** `/members/0/email` as Zoom writes it: `members[0].email`. */
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
