import { unknownValue } from "./unknown-value.js";

/** JSON as people write it into a request: with comments, trailing commas, and variables in place of values. */
export function readJson(text: string): { readonly value: unknown } | undefined {
  const source = text.replace(/^\uFEFF/, "");
  if (!/^\s*(?:[[{"\d-]|true|false|null)/.test(source)) return undefined;
  try {
    return { value: JSON.parse(source) };
  } catch {}
  if (!/^\s*[[{]/.test(source)) return undefined;
  try {
    return { value: JSON.parse(repaired(source)) };
  } catch {
    return undefined;
  }
}

const strings = /"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|\{\{[^{}]*\}\}|,(?=\s*[\]}])/g;

function repaired(text: string): string {
  return text.replace(strings, (match) => {
    if (match.startsWith('"')) return match;
    return match.startsWith("{{") ? JSON.stringify(unknownValue) : "";
  });
}
