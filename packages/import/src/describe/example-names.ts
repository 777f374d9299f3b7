import type { Schema } from "../infer/unknown-value.js";

/** Example Objects by names that are made of what the samples are called. Of equal values there is one. */
export function exampleNames(samples: readonly { readonly name: string; readonly value: unknown }[]): Schema {
  const examples: Record<string, Schema> = {};
  const seen = new Set<string>();
  for (const { name, value } of samples) {
    const text = JSON.stringify(value);
    if (seen.has(text) || text.length > maxLength) continue;
    seen.add(text);
    const base = camelCase(name) || "sample";
    let key = base;
    for (let i = 2; key in examples; i++) key = `${base}${i}`;
    examples[key] = { ...(name !== "" && name !== key && name.length < 200 && { summary: name }), value };
    if (seen.size === maxExamples) break;
  }
  return examples;
}

/** Words of any text as one name of ASCII letters and digits; empty where it has none. */
export function camelCase(text: string): string {
  const [first = "", ...rest] =
    text
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .replace(/['’]/g, "")
      .match(/[A-Za-z\d]+/g) ?? [];
  const start = /^[A-Z\d]+$/.test(first)
    ? first.toLowerCase()
    : `${first.charAt(0).toLowerCase()}${first.slice(1)}`;
  return `${start}${rest.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join("")}`.slice(
    0,
    80,
  );
}

const maxExamples = 100;
const maxLength = 100_000;
