import { isJson, isMultipart, isUrlencoded } from "@partwise/multipart/media-types";
import type { FormReading } from "../bodies/read-form.js";
import type { Context } from "../document/context.js";
import type { Located } from "../document/follow.js";
import { isObject, type JsonObject } from "../document/json-object.js";
import { saysNothing } from "../schemas/alternatives-of.js";
import { isBinaryMediaType } from "../words/is-media-type.js";
import { exampleFile, isExampleFile } from "./example-file.js";
import { type ExampleOptions, exampleOf } from "./example-of.js";
import { fitsSchema } from "./fits-schema.js";
import { givenExamples } from "./given-examples.js";
import { isFiller } from "./is-filler.js";

/**
 * The value of a media type: the first example that fits the schema, else a value made from the schema. A sequential media
 * type has an array of items.
 */
export function mediaExample(
  mediaType: string,
  object: Located<JsonObject>,
  context: Context,
  of: MediaExampleOptions,
): MediaExample {
  const { direction, form } = of;
  const { schema, itemSchema } = object.value;
  for (const { value, serialized, name } of givenExamples(object, context)) {
    const about = name === undefined ? { isGiven: true } : { isGiven: true, name };
    if (serialized !== undefined) {
      const read = isJson(mediaType) ? readJson(serialized) : serialized;
      if (read !== undefined) return { value: read, ...about };
    }
    if (value === undefined || isFiller(value) || !fitsSchema(value, schema, context, direction)) continue;
    return { value: form ? withFiles(value, form) : value, ...about };
  }
  const isForm = isMultipart(mediaType) || isUrlencoded(mediaType);
  const options: ExampleOptions = {
    direction,
    withFiles: isMultipart(mediaType) || isBinaryMediaType(mediaType),
  };
  if (itemSchema !== undefined && schema === undefined)
    return { value: [exampleOf(itemSchema, context, options)], isGiven: false };
  if (!isForm && !isJson(mediaType) && (isBinaryMediaType(mediaType) ? saysNothing(schema) : false)) {
    return { value: exampleFile("", mediaType), isGiven: false };
  }
  const made = exampleOf(
    schema,
    context,
    isForm ? options : { ...options, contentType: mediaType, ...(!isJson(mediaType) && { name: "text" }) },
  );
  return { value: form && isObject(made) ? withFiles(made, form) : made, isGiven: false };
}

/** Where the media type stands, and how its forms are read. */
export interface MediaExampleOptions {
  readonly direction: "request" | "response";
  /** The form of multipart and urlencoded, which names the content types of files. */
  readonly form?: FormReading;
}

/** An example of a body. */
export interface MediaExample {
  readonly value: unknown;
  /** Whether the value comes from the description. */
  readonly isGiven: boolean;
  /** The key in `examples`. */
  readonly name?: string;
}

/** Replaces the binary values of a form by files of the content types that the encodings list. */
function withFiles(value: unknown, { properties }: FormReading): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => {
      const metadata = properties.get(name)?.metadata;
      if (metadata?.binary !== true) return [name, each];
      const file = () => exampleFile(name, metadata.contentType ?? metadata.defaultContentType);
      return [
        name,
        Array.isArray(each)
          ? each.map(file)
          : isExampleFile(each) && metadata.contentType === undefined
            ? each
            : file(),
      ];
    }),
  );
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
