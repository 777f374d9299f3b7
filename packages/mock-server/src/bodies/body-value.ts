import { type Context, objectOf } from "@partwise/description/document";
import type { Validate } from "../contract/call.js";
import { invalid, type Problem } from "../contract/refusal.js";
import { fromText } from "../schemas/from-text.js";
import { formOf } from "./form-of.js";
import type { ParsedBody } from "./parse-body.js";
import { partsValue } from "./parts-value.js";

/**
 * The value of a body, checked against the description.
 * @throws {Refusal} 400 that names each wrong property
 */
export function bodyValue(
  parsed: ParsedBody,
  { context, validate }: { readonly context: Context; readonly validate: Validate },
): unknown {
  const { media } = parsed;
  const problems: Problem[] = [];
  const refuse = (pointer: string, rule: string, message: string) =>
    problems.push({ in: "body", pointer, rule, message });
  const read = () => {
    if ("parts" in parsed) return partsValue(parsed.parts, parsed, { context, refuse });
    if ("pairs" in parsed) return formOf(parsed.pairs, media, context);
    return typeof parsed.value === "string"
      ? fromText(parsed.value, media.schema.value, context)
      : parsed.value;
  };
  const value = read();
  if (problems.length > 0) throw invalid("body", problems);
  const check = (each: unknown, schema: Parameters<Validate>[1], at = "") => {
    for (const { pointer, rule, message } of validate(each, schema, "request"))
      refuse(`${at}${pointer}`, rule, message);
  };
  const { itemSchema } = objectOf(media.object.value);
  if ("isSequence" in parsed && itemSchema !== undefined && Array.isArray(value)) {
    const schema = { value: itemSchema, pointer: `${media.object.pointer}/itemSchema` };
    for (const [index, item] of value.entries()) check(item, schema, `/${index}`);
  } else if (!("isSequence" in parsed)) {
    const { shadow, adopt } = shadowOf(value);
    check(shadow, media.schema);
    adopt();
  }
  if (problems.length > 0) throw invalid("body", problems);
  return value;
}

/** The same value with files as text, a character a byte, for the validator; `adopt` takes over the defaults that it adds. */
function shadowOf(value: unknown): { readonly shadow: unknown; readonly adopt: () => void } {
  if (value instanceof Uint8Array) return { shadow: Buffer.from(value).toString("latin1"), adopt: () => {} };
  if (!holdsBytes(value)) return { shadow: value, adopt: () => {} };
  const shadow = copyOf(value);
  const target = value as Record<string, unknown>;
  const adopt = () => {
    if (Array.isArray(value)) return;
    for (const [key, added] of Object.entries(objectOf(shadow)))
      if (!Object.hasOwn(target, key)) target[key] = added;
  };
  return { shadow, adopt };
}

function holdsBytes(value: unknown): boolean {
  if (value instanceof Uint8Array) return true;
  return typeof value === "object" && value !== null && Object.values(value).some(holdsBytes);
}

function copyOf(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("latin1");
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copyOf(each)]));
}
