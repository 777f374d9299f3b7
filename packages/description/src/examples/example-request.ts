import { isMultipart, isUrlencoded } from "@partwise/multipart/media-types";
import { isRawBinary } from "../bodies/part-type.js";
import { readMediaType } from "../bodies/read-media-type.js";
import type { Context } from "../document/context.js";
import { follow, type Located } from "../document/follow.js";
import { isObject, type JsonObject, objectOf } from "../document/json-object.js";
import type { NamedOperation } from "../operations/operations-of.js";
import { isIgnored } from "../parameters/read-parameter.js";
import { parametersOf } from "../parameters/read-parameters.js";
import { propertiesOf } from "../schemas/properties-of.js";
import { holdsJson, isBinaryMediaType } from "../words/is-media-type.js";
import { exampleFile } from "./example-file.js";
import { exampleOf } from "./example-of.js";
import { fits } from "./fits.js";
import { shownExamples } from "./shown-examples.js";

/** A request that an operation allows, as values: what its description shows, else what `exampleOf` makes. */
export interface ExampleRequest {
  /** In capitals. */
  readonly method: string;
  /** The path template. */
  readonly path: string;
  readonly parameters: ExampleParameters;
  /** Absent without a body. */
  readonly mediaType?: string;
  /** A plain value; a file is an ExampleFile. Absent without a body, and for a body that is text of a format such as XML. */
  readonly body?: unknown;
}

/** Values of parameters by their place and name. */
export interface ExampleParameters {
  readonly path: JsonObject;
  readonly query: JsonObject;
  readonly header: JsonObject;
  readonly cookie: JsonObject;
}

/** What an example request holds. */
export interface ExampleRequestOptions {
  /** Default: the first that the description lists. */
  readonly mediaType?: string | undefined;
  /** Whether optional parameters are given; else only those that are required. Default: false. */
  readonly optionalParameters?: boolean;
}

/** A request that an operation allows, the same on every run. */
export function exampleRequest(
  operation: NamedOperation,
  context: Context,
  { mediaType, optionalParameters = false }: ExampleRequestOptions = {},
): ExampleRequest {
  const quiet = { ...context, warn: () => {} };
  const [method = "", path = ""] = operation.name.split(" ");
  const parameters = parametersIn(operation, quiet, optionalParameters);
  const requestBody = follow({ value: operation.value.requestBody, pointer: "" }, quiet)?.value;
  const content = objectOf(requestBody?.content);
  const chosen = mediaType ?? Object.keys(content)[0];
  if (chosen === undefined) return { method, path, parameters };
  const body = exampleBody(chosen, { value: content[chosen], pointer: "" }, quiet);
  return { method, path, parameters, mediaType: chosen, ...(body !== undefined && { body }) };
}

function parametersIn(operation: NamedOperation, context: Context, hasOptional: boolean): ExampleParameters {
  const found: Record<keyof ExampleParameters, Record<string, unknown>> = {
    path: {},
    query: {},
    header: {},
    cookie: {},
  };
  for (const { value } of parametersOf(operation, operation.place, context)) {
    const place = value.in as keyof ExampleParameters;
    if (isIgnored(value) || !Object.hasOwn(found, place)) continue;
    if (place !== "path" && value.required !== true && !hasOptional) continue;
    const made = exampleParameter(value, context);
    if (made !== undefined) found[place][String(value.name)] = made;
  }
  // Every expression of a path needs a value, whether the description names its parameter or not.
  for (const [, name = ""] of operation.place.template.matchAll(/\{([^{}:]+)[^{}]*\}/g))
    found.path[name] ??= "a1b2c3d4";
  return found;
}

/** A value of a Parameter Object or a Header Object. */
export function exampleParameter(
  parameter: JsonObject,
  context: Context,
  name = String(parameter.name),
): unknown {
  const [media] = Object.values(objectOf(parameter.content));
  const object = follow({ value: media, pointer: "" }, context)?.value ?? parameter;
  const { schema = {} } = object;
  const shown = [...shownExamples(object, context).values(), ...shownExamples(parameter, context).values()];
  const fitting = shown.find((value) => fits(value, schema, context));
  const made = fitting ?? exampleOf(schema, context, { direction: "request", name });
  // A path without the value of a parameter is another path.
  return parameter.in === "path" && (made === "" || made === undefined || made === null) ? "a1b2c3d4" : made;
}

/** The body of one media type. Undefined for text of a format that is more than text, such as XML. */
export function exampleBody(mediaType: string, located: Located<unknown>, context: Context): unknown {
  const object = follow(located, context)?.value ?? {};
  const schema = object.schema ?? {};
  const shown = [...shownExamples(object, context).values()].find((value) => fits(value, schema, context));
  if (isMultipart(mediaType) || isUrlencoded(mediaType)) {
    return exampleForm(mediaType, { value: object, pointer: "" }, shown, context);
  }
  if (holdsJson(mediaType)) return shown ?? exampleOf(schema, context, { direction: "request" });
  if (isRawBinary(schema, context) || (object.schema === undefined && isBinaryMediaType(mediaType)))
    return exampleFile("file", mediaType);
  if (typeof shown === "string") return shown;
  return /^text\/plain\b/i.test(mediaType)
    ? exampleOf(schema, context, { direction: "request", name: "text" })
    : undefined;
}

function exampleForm(
  mediaType: string,
  object: Located<JsonObject>,
  shown: unknown,
  context: Context,
): unknown {
  const schema = object.value.schema ?? object.value.itemSchema ?? {};
  const { metadata } = readMediaType(mediaType, object, context);
  const encoding: JsonObject = objectOf(metadata.encoding);
  const contentTypes = (name: string) => {
    const { contentType, defaultContentType } = objectOf(encoding[name]);
    const listed = contentType ?? defaultContentType;
    return typeof listed === "string" && listed !== "application/octet-stream" ? listed : undefined;
  };
  const files = isMultipart(mediaType);
  const made = exampleOf(schema, context, { direction: "request", files, contentTypes });
  if (!isObject(shown) || !isObject(made)) return made;
  // What a description shows for a file is text such as "(binary)".
  const properties = propertiesOf(schema, context);
  const isFile = (name: string) => files && isRawBinary(properties.get(name) ?? {}, context);
  const own = Object.entries(shown).filter(
    ([name, value]) => !isFile(name) && !(files && holdsFile(made[name], value)),
  );
  const required = Object.entries(made).filter(([name]) => isFile(name) || Object.hasOwn(shown, name));
  return { ...Object.fromEntries(required), ...Object.fromEntries(own) };
}

/** Whether text stands where a list of files should. */
function holdsFile(made: unknown, shown: unknown): boolean {
  return Array.isArray(made) && made[0]?.content instanceof Uint8Array && shown !== undefined;
}
