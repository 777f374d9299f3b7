import { isSecretName } from "../secrets/is-secret-name.js";
import { hasSecretText } from "../secrets/secret-texts.js";
import { isFiller } from "./is-filler.js";
import { placeholderOf } from "./placeholder-of.js";
import { readJson } from "./read-json.js";
import { exampleOf, schemaOf } from "./schema-of.js";
import type { Schema } from "./unknown-value.js";

/** The schema of a value that was seen as text, its samples as examples, and `allowed` as its enum. */
export function schemaOfTexts(name: string, texts: readonly string[], allowed?: readonly string[]): Schema {
  const told = [...new Set(texts)].filter(
    (text) => text !== "" && !isFiller(text) && !/\{\{[^{}]*\}\}/.test(text),
  );
  const placeholders = told.map(placeholderOf).filter((each) => each !== undefined);
  const samples = told.filter((text) => placeholderOf(text) === undefined && !hasSecretText(text));
  const shown = isSecretName(name) ? [] : samples;
  const json = samples.map((text) => (/^\s*[[{]/.test(text) ? readJson(text) : undefined));
  const [first] = placeholders;
  if (samples.length > 0 && json.every((each) => each !== undefined)) {
    const values = json.map((each) => each?.value);
    return {
      type: "string",
      contentMediaType: "application/json",
      contentSchema: schemaOf(values),
      ...(shown.every((text, i) => exampleOf(values[i]) !== undefined && text.length < maxExample) &&
        examples(shown)),
    };
  }
  if (allowed !== undefined) {
    const values = typed(allowed);
    return {
      type: typeOf(allowed),
      enum: values,
      ...examples(typed(shown).filter((each) => values.includes(each as never))),
    };
  }
  if (samples.length === 0) return first ?? { type: "string" };
  const type = isSecretName(name) ? "string" : typeOf(samples);
  if (type === "string" || first?.type === type)
    return { ...(first?.type === type ? first : { type }), ...examples(shown) };
  if (first !== undefined) return { type: first.type };
  return {
    type,
    ...examples(typed(shown)),
    "x-review": `type ${type} is read from the sample ${JSON.stringify(samples[0])}`,
  };
}

/** The schema of a list whose items were seen as text. Where one of them is empty, all are text. */
export function schemaOfList(name: string, texts: readonly string[], allowed?: readonly string[]): Schema {
  const { "x-review": review, ...items } = schemaOfTexts(name, texts, allowed);
  const isText = texts.includes("") && /^(?:integer|number|boolean)$/.test(String(items.type));
  if (isText && allowed === undefined) return { type: "array", items: { type: "string" } };
  return { type: "array", items, ...(review !== undefined && { "x-review": review }) };
}

const maxExample = 2000;

function examples(values: readonly unknown[]): Schema {
  return values.length > 0 ? { examples: values.slice(0, 5) } : {};
}

function typeOf(texts: readonly string[]): string {
  if (texts.every((text) => /^(?:true|false)$/.test(text))) return "boolean";
  if (texts.every((text) => /^-?(?:0|[1-9]\d{0,14})$/.test(text))) return "integer";
  if (texts.every((text) => /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/.test(text))) return "number";
  return "string";
}

function typed(texts: readonly string[]): readonly unknown[] {
  return typeOf(texts) === "string" ? texts : texts.map((text) => JSON.parse(text));
}
