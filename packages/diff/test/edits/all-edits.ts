import type { Edit } from "./edit.js";
import { encodingEdits } from "./encoding-edits.js";
import { operationEdits } from "./operation-edits.js";
import { parameterEdits } from "./parameter-edits.js";
import { objectEdits, schemaEdits } from "./schema-edits.js";
import { securityEdits } from "./security-edits.js";

/** The mock server reads the old spelling of these, too; other servers need not. */
const lenient: ReadonlySet<string> = new Set([
  "query: explode of a list turned off",
  "query: form to deepObject",
  "query: schema to content JSON",
  "path: simple to label",
  "path: simple to matrix",
  "part: list: explode to one part",
  "part: object: JSON to deepObject",
  "part: object: deepObject to JSON",
  "urlencoded: list: explode turned off",
  "urlencoded: content type JSON for a text",
  "part: layout: list: repeat to brackets",
  "part: layout: object: JSON to brackets",
  "part: layout: boolean: true to 1",
]);

const edits = [
  ...operationEdits,
  ...securityEdits,
  ...schemaEdits,
  ...objectEdits,
  ...parameterEdits,
  ...encodingEdits,
];

/** Every edit of the differential table. */
export const allEdits: readonly Edit[] = edits.map((edit) =>
  lenient.has(edit.name) ? { ...edit, isLenient: true } : edit,
);
