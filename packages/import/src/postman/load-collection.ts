import { isObject, type JsonObject, listOf, objectOf } from "@partwise/description/document";
import { CodegenError, findJsonError } from "@partwise/description/problems";
import type { ImportWarning } from "../observed/observed.js";
import { collectionOfFolder } from "./collection-of-folder.js";

/**
 * Reads a collection from its one file, or from the folder of a collection 3.0.0; environments may lie beside it.
 * @throws {CodegenError} `SYNTAX`, `VERSION` or `STRUCTURE`, with what to do
 */
export function loadCollection(files: readonly SourceFile[]): Collection {
  const yaml = files.filter(({ path }) => /\.ya?ml$/i.test(path));
  const json = files.filter(({ path }) => !/\.ya?ml$/i.test(path));
  const read = json.map((file) => ({ file, value: parse(file) }));
  const environments = read.filter(({ value }) => isEnvironment(value));
  const variables = environments.flatMap(({ value }) => listOf(objectOf(value).values).filter(isObject));
  const [first, second] = read.filter(({ value }) => !isEnvironment(value));
  if (first === undefined) {
    if (yaml.length > 0) {
      const { environment, ...collection } = collectionOfFolder(yaml);
      return { ...collection, environment: [...variables, ...environment] };
    }
    const [{ path } = { path: "." }] = files;
    if (environments.length > 0)
      throw structure(path, "is an environment and no collection; name the collection, too");
    throw structure(path, "holds no collection; name an exported collection, or the folder of one");
  }
  if (second !== undefined)
    throw structure(
      second.file.path,
      `is a second collection beside ${first.file.path}; import one at a time`,
    );
  return { ...collectionOf(first.value, first.file.path), environment: variables, warnings: [] };
}

/** A file of the input. */
export interface SourceFile {
  /** For messages, and for what a folder's files are called. */
  readonly path: string;
  /** The content. */
  readonly text: string;
}

/** A collection, in the shape of v2.1. */
export interface Collection {
  readonly path: string;
  readonly info: JsonObject;
  readonly items: readonly unknown[];
  readonly variables: readonly JsonObject[];
  readonly environment: readonly JsonObject[];
  readonly auth: unknown;
  /** What is left out of it. */
  readonly warnings: readonly ImportWarning[];
}

function parse({ path, text }: SourceFile): unknown {
  const source = text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(source);
  } catch {
    const { line, column, reason } = findJsonError(source);
    throw new CodegenError("SYNTAX", {
      file: path,
      message: `invalid JSON at line ${line}, column ${column}: ${reason}; mend it there, or export it again`,
    });
  }
}

function isEnvironment(value: unknown): boolean {
  const { values, item } = objectOf(value);
  return Array.isArray(values) && item === undefined;
}

function collectionOf(value: unknown, path: string): Omit<Collection, "environment" | "warnings"> {
  const { collection } = objectOf(value);
  const given = objectOf(isObject(collection) ? collection : value);
  if (Array.isArray(given.requests))
    throw new CodegenError("VERSION", {
      file: path,
      message:
        "is a collection v1, which has not been exported since 2018; convert it with " +
        '"npx postman-collection-transformer convert --input OLD.json --input-version 1.0.0 --output NEW.json --output-version 2.1.0"',
    });
  if (given.openapi !== undefined || given.swagger !== undefined)
    throw structure(path, 'is an OpenAPI description already; hand it to "partwise generate"');
  if (isObject(given.log)) throw structure(path, 'looks like a HAR recording; use "partwise import har"');
  const variables = [...listOf(given.variable), ...listOf(given.variables)].filter(isObject);
  if (Array.isArray(given.item)) {
    const info = isObject(given.info) ? given.info : given;
    return { path, info, items: given.item, variables, auth: given.auth };
  }
  if (given.request !== undefined)
    return { path, info: { name: given.name }, items: [given], variables, auth: undefined };
  const items = listOf(value)
    .filter(isObject)
    .filter(({ item, request }) => item !== undefined || request !== undefined);
  if (items.length > 0) return { path, info: {}, items, variables: [], auth: undefined };
  throw structure(
    path,
    'is no collection: it has neither "item" nor "request"; export one from Postman as v2.1',
  );
}

function structure(file: string, message: string): CodegenError {
  return new CodegenError("STRUCTURE", { file, message });
}
