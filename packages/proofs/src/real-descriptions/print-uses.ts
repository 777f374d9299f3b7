import type { Json } from "./json.js";
import { type MultipartOperation, sampleBody } from "./multipart-operations.js";
import type { PartRule } from "./part-rule.js";

/** A line of TypeScript for each body that can be made: its value has to be of the generated type. */
export function printUses(
  operations: readonly MultipartOperation[],
  version: PartRule["version"],
  document: Json,
): string {
  const lines: string[] = [];
  for (const operation of operations) {
    for (const all of [true, false]) {
      const sample = sampleBody(operation, version, document, all);
      if ("refused" in sample) continue;
      const { path, method, mediaType } = operation;
      const type = ["paths", ...[method, path, mediaType].map((each) => JSON.stringify(each))].join(", ");
      lines.push(`export const body${lines.length}: RequestBody<${type}> = ${printValue(sample.value)};`);
    }
  }
  return lines.join("\n");
}

function printValue(value: unknown): string {
  if (value instanceof File) return 'new File([], "a.png")';
  if (value instanceof Uint8Array) return "new Uint8Array()";
  if (Array.isArray(value)) return `[${value.map(printValue).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}: ${printValue(member)}`,
  );
  return `{ ${members.join(", ")} }`;
}
