import type { Edit } from "../verdicts/edit.js";
import { bodyEdits } from "./body-edits.js";
import { callbackEdits } from "./callback-edits.js";
import { dataEdits } from "./data-edits.js";
import { formEdits } from "./form-edits.js";
import { hintEdits } from "./hint-edits.js";
import { layoutEdits } from "./layout-edits.js";
import { limitEdits } from "./limit-edits.js";
import { operationEdits } from "./operation-edits.js";
import { parameterEdits } from "./parameter-edits.js";
import { partEdits } from "./part-edits.js";
import { placeEdits } from "./place-edits.js";
import { queryEdits } from "./query-edits.js";
import { securityEdits } from "./security-edits.js";
import { typeEdits } from "./type-edits.js";
import { valueEdits } from "./value-edits.js";
import { versionEdits } from "./version-edits.js";
import { webhookEdits } from "./webhook-edits.js";

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
  ...bodyEdits,
  ...callbackEdits,
  ...dataEdits,
  ...formEdits,
  ...hintEdits,
  ...layoutEdits,
  ...limitEdits,
  ...operationEdits,
  ...parameterEdits,
  ...partEdits,
  ...placeEdits,
  ...queryEdits,
  ...securityEdits,
  ...typeEdits,
  ...valueEdits,
  ...versionEdits,
  ...webhookEdits,
];

/** Every edit of the differential table. */
export const allEdits: readonly Edit[] = edits.map((edit) =>
  lenient.has(edit.name) ? { ...edit, isLenient: true } : edit,
);
