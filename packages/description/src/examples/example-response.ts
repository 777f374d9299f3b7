import { isRawBinary } from "../bodies/part-type.js";
import type { Context } from "../document/context.js";
import { follow } from "../document/follow.js";
import { type JsonObject, objectOf } from "../document/json-object.js";
import type { NamedOperation } from "../operations/operations-of.js";
import { isBinaryMediaType } from "../words/is-media-type.js";
import { exampleFile } from "./example-file.js";
import { exampleOf } from "./example-of.js";
import { exampleParameter } from "./example-request.js";
import { fits } from "./fits.js";
import { shownExamples } from "./shown-examples.js";

/** An answer that an operation allows, as values. */
export interface ExampleResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent without a body. */
  readonly mediaType?: string;
  /** A plain value; a file is an ExampleFile; a list of items where the media type is a sequence of them. */
  readonly body?: unknown;
}

/** Which answer is wanted. */
export interface ExampleResponseOptions {
  /** Default: the first success, else the first. */
  readonly status?: number | undefined;
  /** Chooses among the media types of the answer. Default: the first. */
  readonly chooseMediaType?: ((mediaTypes: readonly string[]) => string | undefined) | undefined;
  /** The name of an example. Default: the first that fits its schema. */
  readonly example?: string | undefined;
}

/** An answer that an operation allows, the same on every run. Undefined where no answer has the status. */
export function exampleResponse(
  operation: NamedOperation,
  context: Context,
  { status, chooseMediaType = ([first]) => first, example }: ExampleResponseOptions = {},
): ExampleResponse | undefined {
  const quiet = { ...context, warn: () => {} };
  const responses = objectOf(operation.value.responses);
  const key = keyOfStatus(Object.keys(responses), status);
  if (key === undefined) return undefined;
  const response = follow({ value: responses[key], pointer: "" }, quiet)?.value ?? {};
  const content = objectOf(response.content);
  const mediaType = chooseMediaType(Object.keys(content));
  const found = { status: status ?? statusOf(key), headers: headersOf(response, quiet) };
  if (mediaType === undefined) return found;
  const media = follow({ value: content[mediaType], pointer: "" }, quiet)?.value ?? {};
  const body = bodyOf(mediaType, media, quiet, example);
  return { ...found, mediaType, ...(body !== undefined && { body }) };
}

function keyOfStatus(keys: readonly string[], status: number | undefined): string | undefined {
  const known = keys.filter((key) => /^([1-5]\d\d|[1-5]XX|default)$/i.test(key));
  if (status === undefined) return known.find((key) => key.startsWith("2")) ?? known[0];
  const range = `${Math.trunc(status / 100)}xx`;
  return (
    known.find((key) => key === String(status)) ??
    known.find((key) => key.toLowerCase() === range) ??
    known.find((key) => key === "default")
  );
}

function statusOf(key: string): number {
  if (key === "default") return 200;
  return Number(key.toLowerCase().replace("xx", "00"));
}

function headersOf(response: JsonObject, context: Context): Readonly<Record<string, string>> {
  const found = Object.entries(objectOf(response.headers)).flatMap(([name, value]) => {
    const header = follow({ value, pointer: "" }, context)?.value;
    if (header === undefined || name.toLowerCase() === "content-type") return [];
    const made = exampleParameter(header, context, name);
    return made === undefined ? [] : [[name, typeof made === "object" ? JSON.stringify(made) : String(made)]];
  });
  return Object.fromEntries(found);
}

function bodyOf(
  mediaType: string,
  media: JsonObject,
  context: Context,
  example: string | undefined,
): unknown {
  const shown = shownExamples(media, context);
  if (example !== undefined && shown.has(example)) return shown.get(example);
  const { schema, itemSchema } = media;
  const isSequence = itemSchema !== undefined && schema === undefined;
  const fitting = [...shown.values()].find((value) => isSequence || fits(value, schema ?? {}, context));
  if (fitting !== undefined) return fitting;
  const make = (each: unknown, name = "") => exampleOf(each, context, { direction: "response", name });
  if (isSequence) return [make(itemSchema), make(itemSchema)];
  if (schema === undefined || isRawBinary(schema, context)) {
    return schema !== undefined || isBinaryMediaType(mediaType) ? exampleFile("file", mediaType) : undefined;
  }
  return make(schema, /^text\//i.test(mediaType) ? "text" : "");
}
