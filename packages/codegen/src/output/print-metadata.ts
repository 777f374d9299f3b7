import type { DescriptionMetadata, OperationsMetadata } from "@partwise/description/reading";

/** Prints the metadata as JavaScript, assigned to `target`, with names in place of what `printShared` has printed. */
export function printMetadata(
  description: DescriptionMetadata,
  operations: OperationsMetadata,
  target: string,
  shared: Shared = new Map(),
): string {
  return printConstant({ ...description, ...operations }, target, shared);
}

/** Prints a constant for each value that several operations share. */
export function printShared(shared: Shared): string {
  return [...shared].map(([value, name]) => `${printConstant(value, `const ${name}`)}\n`).join("");
}

/** Prints a JSON value as JavaScript, assigned to `target`. */
export function printConstant(value: unknown, target: string, shared?: Shared): string {
  return `${target} = ${printValue(value, "", shared)};\n`;
}

/** The names of the constants that hold shared values. */
export type Shared = ReadonlyMap<unknown, string>;

function printValue(value: unknown, indent: string, shared?: Shared): string {
  const name = shared?.get(value);
  if (name !== undefined) return name;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== "object" || item === null)) {
      return `[${value.map((item) => printValue(item, "")).join(", ")}]`;
    }
    return `[\n${value.map((item) => `${deeper}${printValue(item, deeper, shared)},\n`).join("")}${indent}]`;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return "{}";
  return `{\n${entries.map(([key, item]) => `${deeper}${printKey(key)}: ${printValue(item, deeper, shared)},\n`).join("")}${indent}}`;
}

function printKey(key: string): string {
  // as an unquoted or quoted key, `__proto__` would set the prototype
  return key === "__proto__" ? '["__proto__"]' : JSON.stringify(key);
}
