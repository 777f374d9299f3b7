import { splitMediaTypes } from "@partwise/multipart/media-types";
import type { Context } from "../document/context.js";
import { type Located, lookUp } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import { isObject, type JsonObject, listOf } from "../document/json-object.js";
import { locate } from "../document/locate.js";
import type { EncodingMetadata } from "../metadata/operations-metadata.js";
import { isMediaType } from "../words/is-media-type.js";

/** What `x-partwise-encoding` says of one property. */
export type Extension = Pick<
  EncodingMetadata,
  "contentType" | "filename" | "headers" | "array" | "object" | "null" | "boolean"
>;

const name = "x-partwise-encoding";

/** Reads `x-partwise-encoding` of an Encoding Object, else of the property's schema, key by key. */
export function readExtension(schema: unknown, encoding: Located<JsonObject>, context: Context): Extension {
  const found: Extension = {};
  const add = (extension: unknown, pointer: () => string) => {
    if (extension === undefined) return;
    const read = readOne({ value: extension, pointer: joinPointer(pointer(), name) }, context);
    Object.assign(found, { ...read, ...found });
  };
  add(encoding.value[name], () => encoding.pointer);
  for (const part of schemaParts(schema, context)) {
    add(part[name], () => locate(part, context, encoding.pointer));
  }
  return found;
}

/** A schema, the targets of its references and the members of its `allOf`: nearest first, each once. */
function schemaParts(schema: unknown, context: Context, found = new Set<JsonObject>()): Iterable<JsonObject> {
  if (!isObject(schema) || found.has(schema)) return found;
  found.add(schema);
  const { $ref } = schema;
  if (typeof $ref === "string") schemaParts(lookUp($ref, context)?.value, context, found);
  for (const member of listOf(schema.allOf)) schemaParts(member, context, found);
  return found;
}

const layouts = ["repeat", "brackets", "indexed", "json"] as const;
const objects = ["json", "brackets", "dots"] as const;
const nulls = ["omit", "empty", "text"] as const;
const booleans = ["true", "1"] as const;

/** Matches a filename that would lead out of the receiver's folder. */
const leadsOut = /^(?:[\\/]|[a-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/i;

function readOne({ value, pointer }: Located<unknown>, context: Context): Extension {
  if (!isObject(value)) {
    context.warn(pointer, `is no object, so it is ignored; write ${name}: { contentType: text/csv }`);
    return {};
  }
  const found: { -readonly [Key in keyof Extension]: Extension[Key] | undefined } = {};
  for (const [key, given] of Object.entries(value)) {
    const refuse = (message: string) => context.warn(joinPointer(pointer, key), message);
    if (key === "contentType") {
      if (isContentType(given)) found.contentType = given.trim();
      else refuse("is no media type, so it is ignored; name one such as application/json");
    } else if (key === "filename") {
      if (typeof given !== "string" || given === "") {
        refuse("is no text, so it is ignored; write a filename such as photo.png");
      } else if (leadsOut.test(given)) {
        refuse(
          'has "..", a drive or a slash at its beginning, so it is ignored; write one such as docs/a.md',
        );
      } else found.filename = given;
    } else if (key === "headers") {
      found.headers = readHeaders({ value: given, pointer: joinPointer(pointer, key) }, context);
    } else if (key === "array") {
      found.array = oneOf(layouts, given, refuse);
    } else if (key === "object") {
      found.object = oneOf(objects, given, refuse);
    } else if (key === "null") {
      found.null = oneOf(nulls, given, refuse);
    } else if (key === "boolean") {
      // YAML's true and 1 are read as "true" and "1".
      found.boolean = oneOf(booleans, typeof given === "string" ? given : String(given), refuse);
    } else {
      refuse(
        "is not known, so it is ignored; use contentType, filename, headers, array, object, null or boolean",
      );
    }
  }
  return Object.fromEntries(Object.entries(found).filter(([, kept]) => kept !== undefined));
}

function isContentType(given: unknown): given is string {
  if (typeof given !== "string") return false;
  const entries = splitMediaTypes(given);
  return entries.length > 0 && entries.every(isMediaType);
}

function oneOf<Known extends string>(
  known: readonly Known[],
  given: unknown,
  refuse: (message: string) => void,
): Known | undefined {
  const found = known.find((each) => each === given);
  if (found === undefined) refuse(`is not known, so it is ignored; use one of ${known.join(", ")}`);
  return found;
}

function readHeaders({ value, pointer }: Located<unknown>, context: Context): Extension["headers"] {
  if (!isObject(value)) {
    context.warn(pointer, "is no object, so it is ignored; write headers: { X-Name: value }");
    return undefined;
  }
  const found: [string, { value: string }][] = [];
  for (const [header, given] of Object.entries(value)) {
    const refuse = (message: string) => context.warn(joinPointer(pointer, header), message);
    if (/^content-(type|disposition)$/i.test(header)) {
      refuse("cannot be set here, so it is ignored; use contentType and filename");
    } else if (!["string", "number", "boolean"].includes(typeof given)) {
      refuse("is no text, so it is ignored; write the header's value");
    } else {
      found.push([header, { value: String(given) }]);
    }
  }
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}
