import { follow } from "./follow.js";
import { entriesOf, isObject, type JsonObject, listOf } from "./json-object.js";
import type { Schemas } from "./schemas.js";

/** The operation of a call; undefined where the description lacks the operation. */
export function findOperation(
  { method, path }: { readonly method: string; readonly path: string },
  description: Schemas,
): JsonObject | undefined {
  const item = follow(objectOf(description.paths)[path], description);
  const name = method.toLowerCase();
  const operation = item[name] ?? objectOf(item.additionalOperations)[method];
  return isObject(operation) ? operation : undefined;
}

/** The schema of a request body of a media type. */
export function bodySchema(operation: JsonObject, mediaType: string, description: Schemas): unknown {
  return schemaIn(follow(operation.requestBody, description), mediaType, description).whole;
}

/** The schema of an answer, with the status and media type that the client has chosen for reading. */
export function answerSchema(
  operation: JsonObject,
  status: number,
  mediaType: string,
  description: Schemas,
): DescribedSchema {
  const byStatus = new Map(entriesOf(operation.responses).map(([key, value]) => [key.toUpperCase(), value]));
  const found = [String(status), `${Math.trunc(status / 100)}XX`, "DEFAULT"].find((key) => byStatus.has(key));
  return schemaIn(follow(byStatus.get(found ?? ""), description), mediaType, description);
}

/** The schemas of a media type. */
export interface DescribedSchema {
  /** The schema of the value as one; undefined where none is described. */
  readonly whole?: unknown;
  /** The schema of each item of a sequence. */
  readonly item?: unknown;
  /** Set where the items are events, which the client returns in another form than the server sends. */
  readonly isEvent?: true;
}

function schemaIn({ content }: JsonObject, mediaType: string, description: Schemas): DescribedSchema {
  const { schema, itemSchema } = follow(objectOf(content)[mediaType], description);
  if (!isSequence(mediaType) && !isEventStream(mediaType))
    return itemSchema === undefined ? { whole: schema } : {};
  const item = itemSchema ?? itemOf(schema, description) ?? schema;
  if (item === undefined) return {};
  return isEventStream(mediaType) ? { item, isEvent: true } : { item, whole: { type: "array", items: item } };
}

/** Whether a media type is a sequence of JSON values. Other sequences are not checked. */
function isSequence(mediaType: string): boolean {
  return /^application\/(x-)?(jsonl|jsonlines|ndjson)\b|[/+]json-seq\b/i.test(mediaType);
}

function isEventStream(mediaType: string): boolean {
  return /^text\/event-stream\b/i.test(mediaType);
}

/** The schema of an array's items, also through a reference or `allOf`. */
function itemOf(schema: unknown, description: Schemas, level = 0): unknown {
  const { type, items, allOf } = follow(schema, description);
  if ([type].flat().includes("array") || (type === undefined && items !== undefined)) return items ?? true;
  if (level > 20) return undefined;
  return listOf(allOf)
    .map((member) => itemOf(member, description, level + 1))
    .find((found) => found !== undefined);
}

function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}
