import { camelCase } from "@partwise/description/reading";
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

const maxExamples = 100;
const maxLength = 100_000;
