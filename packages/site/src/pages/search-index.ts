import type { OperationDescription } from "../operation/operation-description.js";
import type { Row } from "../schema/row.js";

/** The module that the search loads: an entry an operation, in the order of the list. */
export function searchIndex(operations: readonly OperationDescription[]): string {
  const lines = operations.map((operation) => JSON.stringify(entryOf(operation)));
  return `export const entries = [\n${lines.join(",\n")}\n];\n`;
}

/** What is searched, and shown of what was found. */
export type SearchEntry = readonly [
  file: string,
  method: string,
  path: string,
  title: string,
  operationId: string,
  tag: string,
  /** Names of parameters and properties, with spaces between. */
  fields: string,
];

function entryOf({
  file,
  method,
  path,
  title,
  operationId,
  tag,
  ...rest
}: OperationDescription): SearchEntry {
  const rows = [...rest.parameters.flatMap((group) => group.rows), ...rest.bodies.map(({ row }) => row)];
  const fields = [...new Set(rows.flatMap(namesIn))].filter((name) => name !== "").slice(0, maxFields);
  return [file, method, path, title, operationId ?? "", tag, fields.join(" ")];
}

/** Names of an operation in the index, so that its size grows with the operations. */
const maxFields = 80;

function namesIn({ name, rows }: Row): readonly string[] {
  return [name, ...rows.flatMap(namesIn)];
}
