import type { CallInit, OperationMetadata } from "@partwise/client";
import { findJsonError } from "@partwise/description/problems";
import { isBinary } from "@partwise/multipart";
import { isJson } from "@partwise/multipart/media-types";
import { UsageError } from "../errors/usage-error.js";
import type { Flag, FlagTable } from "../operation/flag.js";
import { holdsProperties } from "../operation/holds-properties.js";
import { readItems, readValue } from "../operation/read-value.js";
import type { SchemaFacts } from "../operation/schema-facts.js";
import type { Schema } from "../schema/resolve-schema.js";
import { type GivenFlag, twice } from "./given-flags.js";
import { readBinary, readTextOf, type Stdin } from "./read-binary.js";

/**
 * Parameters and body of a call.
 * @throws {UsageError} for a value that does not fit, a flag that is given twice, and what is missing
 */
export async function callValues(sources: ValueSources): Promise<Pick<CallInit, "params" | "body">> {
  const { given, table, metadata } = sources;
  const grouped = new Map<Flag, GivenFlag[]>();
  for (const each of given) grouped.set(each.flag, [...(grouped.get(each.flag) ?? []), each]);
  const roots: Record<string, Record<string, unknown>> = {};
  const whole = await bodyOf(sources);
  if (isRecord(whole)) roots.body = { ...whole };
  // A property goes on top of the object around it, whatever comes first on the command line.
  const ordered = [...grouped].sort(([one], [other]) => one.keys.length - other.keys.length);
  for (const [flag, texts] of ordered) {
    roots[flag.place] ??= {};
    put(roots[flag.place] ?? {}, flag, await flagValue(flag, texts, sources));
  }
  if (whole !== undefined && roots.body !== undefined && !isRecord(whole)) {
    throw new UsageError(
      "--body is no JSON object, so no property can be set in it: leave the other flags out.",
    );
  }
  assertComplete(roots, [...new Set(table.values())], metadata, sources, whole);
  const { body, ...params } = roots;
  const sent = body ?? whole;
  return { params, ...(sent !== undefined && { body: sent }) };
}

/** What the values of a call are made of. */
export interface ValueSources {
  readonly given: readonly GivenFlag[];
  /** The text of `--body`. */
  readonly body: string | undefined;
  readonly mediaType: string | undefined;
  readonly metadata: OperationMetadata;
  /** What the schema of the body says, where the body has properties. */
  readonly bodyFacts: SchemaFacts | undefined;
  readonly table: FlagTable;
  readonly document: Schema;
  readonly stdin: Stdin;
}

async function flagValue(
  flag: Flag,
  given: readonly GivenFlag[],
  { document, stdin }: ValueSources,
): Promise<unknown> {
  const { facts, isFile } = flag;
  const { name } = given[0] ?? flag;
  const isList = facts.types?.has("array") && !(facts.types.size > 1 && given.length === 1);
  if (!isList && given.length > 1) throw twice(name);
  const texts = given.map(({ text }) => text);
  if (isFile && (facts.types !== undefined || texts.some((text) => text.startsWith("@")))) {
    if (facts.nullable && texts.length === 1 && texts[0] === "null") return null;
    const files: unknown[] = [];
    for (const text of texts) files.push(await readBinary(name, text, stdin));
    return isList ? files : files[0];
  }
  const isJsonValue = isList || facts.types?.has("object");
  const read = isJsonValue
    ? await Promise.all(
        texts.map((text) =>
          /^@/.test(text) && !facts.types?.has("string") && !stringItems(facts)
            ? readTextOf(name, text, stdin)
            : text,
        ),
      )
    : texts;
  return isList ? readItems(name, read, facts, document) : readValue(name, read[0] ?? "", facts);
}

function stringItems({ types, items }: SchemaFacts): boolean {
  return Boolean(types?.has("array")) && items.type === "string";
}

/** Puts a value at its place, and makes the objects around it. */
function put(root: Record<string, unknown>, { keys, name }: Flag, value: unknown): void {
  let object = root;
  for (const key of keys.slice(0, -1)) {
    const inner = Object.hasOwn(object, key) ? object[key] : undefined;
    if (inner !== undefined && !isRecord(inner)) {
      throw new UsageError(
        `--${name} is inside of "${key}", which another flag or --body sets to something else than an object.`,
      );
    }
    const copy = { ...inner };
    set(object, key, copy);
    object = copy;
  }
  set(object, keys.at(-1) ?? "", value);
}

function set(object: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

async function bodyOf({ body, mediaType, metadata, stdin }: ValueSources): Promise<unknown> {
  if (body === undefined) return undefined;
  if (mediaType === undefined) throw new UsageError("The operation takes no body: leave --body out.");
  const { binary } = metadata.requestBody?.content[mediaType] ?? {};
  // The types have text for a binary schema of a text, so text may stand on the command line.
  if (binary && (body.startsWith("@") || !/^text\//i.test(mediaType))) return readBinary("body", body, stdin);
  if (!holdsProperties(mediaType)) return readTextOf("body", body, stdin);
  const text = await readTextOf("body", body, stdin);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const { line = 1, column = 1 } = findJsonError(text) ?? {};
    throw new UsageError(`--body is no JSON: see line ${line}, column ${column}. A file is given as @PATH.`);
  }
}

function assertComplete(
  roots: Record<string, Record<string, unknown>>,
  flags: readonly Flag[],
  { requestBody }: OperationMetadata,
  { bodyFacts, mediaType }: ValueSources,
  whole: unknown,
): void {
  const isMissing = ({ place, keys, required }: Flag) =>
    required && keys.length === 1 && !Object.hasOwn(roots[place] ?? {}, keys[0] ?? "");
  const sendsBody = roots.body !== undefined || whole !== undefined;
  const missing = flags
    .filter(isMissing)
    .filter(
      ({ place }) => place !== "body" || roots.body !== undefined || (requestBody?.required && !sendsBody),
    );
  if (missing.length > 0) {
    const names = missing.map(({ name, isFile }) => `--${name}${isFile ? " @FILE" : ""}`);
    throw new UsageError(
      `${names.join(", ")} ${names.length > 1 ? "are" : "is"} missing. --help says what ${names.length > 1 ? "they take" : "it takes"}.`,
    );
  }
  if (requestBody?.required && !sendsBody) {
    const isEmptyAllowed =
      bodyFacts !== undefined && bodyFacts.required.length === 0 && mediaType !== undefined;
    if (isEmptyAllowed && isJson(mediaType)) roots.body = {};
    else
      throw new UsageError(
        "The operation needs a body: give --body, or at least one flag of its properties.",
      );
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isBinary(value);
}
