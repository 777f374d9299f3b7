import { type Context, follow, type Located, lookUp } from "@partwise/description/document";
import type { ErrorObject, ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Flaw, Validate } from "../contract/call.js";
import { toJsonSchema } from "./to-json-schema.js";

/**
 * Makes a validator for the description's schemas. A schema is translated and compiled when a value is first checked
 * against the schema. Where a schema cannot be compiled, every value is valid.
 * @see https://spec.openapis.org/oas/v3.1.0.html#schema-object
 */
export function createValidator(context: Context): Validate {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    useDefaults: true,
    validateSchema: false,
    unicodeRegExp: false,
    logger: false,
    code: { optimize: false },
  });
  addFormats.default(ajv);
  const keys = new Map<string, string>();
  const compiled = new Map<string, ValidateFunction | undefined>();

  /** Adds a schema, and all that its references lead to. */
  function add(schema: Located<unknown>, direction: "request" | "response"): string {
    const left: [key: string, schema: Located<unknown>][] = [];
    const keyOf = (target: Located<unknown>) => {
      const name = `${direction}${target.pointer}`;
      const known = keys.get(name);
      if (known !== undefined) return known;
      const key = `schema:${keys.size}`;
      keys.set(name, key);
      left.push([key, target]);
      return key;
    };
    const first = keyOf(schema);
    for (let next = left.pop(); next; next = left.pop()) {
      const [key, { value }] = next;
      const translated = toJsonSchema(value, {
        context,
        direction,
        keyOf: ($ref) => keyOf(targetOf($ref, context)),
      });
      ajv.addSchema(translated as object, key, undefined, false);
    }
    return first;
  }

  function compile(key: string): ValidateFunction | undefined {
    if (compiled.has(key)) return compiled.get(key);
    let validate: ValidateFunction | undefined;
    try {
      validate = ajv.getSchema(key);
    } catch {
      // a schema that no validator understands holds nobody to anything
    }
    compiled.set(key, validate);
    return validate;
  }

  return (value, schema, direction) => {
    if (schema.value === undefined) return [];
    const validate = compile(add(schema, direction));
    return !validate || validate(value) ? [] : (validate.errors ?? []).map(toFlaw);
  };
}

/** What a reference leads to; a schema that allows everything where it leads nowhere. */
function targetOf($ref: string, context: Context): Located<unknown> {
  const target = lookUp($ref, context);
  if (target === undefined) return { value: true, pointer: `?${$ref}` };
  return follow(target, { ...context, document: context.document }) === undefined &&
    typeof target.value !== "boolean"
    ? { value: true, pointer: `?${$ref}` }
    : target;
}

function toFlaw(error: ErrorObject): Flaw {
  const { instancePath: pointer, keyword: rule, params } = error;
  if (rule === "required") {
    return {
      pointer: `${pointer}/${escapeKey(String(params.missingProperty))}`,
      rule,
      message: "Is missing.",
    };
  }
  return { pointer, rule, message: toMessage(error) };
}

function escapeKey(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
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
