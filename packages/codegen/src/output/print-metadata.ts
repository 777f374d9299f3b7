import type { DescriptionMetadata, OperationsMetadata } from "@partwise/description/reading";

/** Prints the metadata as JavaScript, assigned to `target`, after a constant with what the operations share. */
export function printMetadata(
  description: DescriptionMetadata,
  operations: OperationsMetadata,
  target: string,
  shared: ReadonlyMap<unknown, string> = new Map(),
): string {
  const constants = [...shared].map(([value, name]) => `${printConstant(value, `const ${name}`)}\n`);
  const value = { ...description, ...operations };
  return `${constants.join("")}${target} = ${printValue(value, "", shared)};\n`;
}

/** Prints a JSON value as JavaScript, assigned to `target`. */
export function printConstant(value: unknown, target: string): string {
  return `${target} = ${printValue(value, "")};\n`;
}

function printValue(value: unknown, indent: string, shared?: ReadonlyMap<unknown, string>): string {
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
