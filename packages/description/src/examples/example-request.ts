import type { MediaTypeReading } from "../bodies/read-media-type.js";
import type { Context } from "../document/context.js";
import { follow, type Located } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import { type JsonObject, listOf, objectOf } from "../document/json-object.js";
import type { NamedOperation } from "../operations/operations-of.js";
import { readRequestBody } from "../operations/read-request-body.js";
import { isParameter, type ParameterReading } from "../parameters/read-parameter.js";
import { keyOf, readParameters } from "../parameters/read-parameters.js";
import { exampleOf } from "./example-of.js";
import { fitsSchema } from "./fits-schema.js";
import { givenExamples } from "./given-examples.js";
import { isFiller } from "./is-filler.js";
import { mediaExample } from "./media-example.js";

/**
 * Makes a request of an operation with a value for each parameter and for the body: the first fitting example of the
 * description, else a value made from the schema. `mediaType` chooses among the media types of the body. Default: the first
 * one.
 * @example
 * ```ts
 * const operation = findOperation("PATCH /im/groups/{groupId}", context);
 * exampleRequest(operation, context).body?.value; // { name: "Support", type: "normal" }
 * ```
 */
export function exampleRequest(
  operation: NamedOperation,
  context: Context,
  mediaType?: string,
): ExampleRequest {
  const { name, operationId } = operation;
  const quiet = { ...context, warn: () => {} };
  const body = bodyOf(operation, quiet, mediaType);
  return {
    name,
    method: name.slice(0, name.indexOf(" ")),
    path: name.slice(name.indexOf(" ") + 1),
    ...(operationId !== undefined && { operationId }),
    parameters: parametersOf(operation, quiet),
    ...(body !== undefined && { body }),
  };
}

/** A request that the description allows. */
export interface ExampleRequest {
  /** `PATCH /im/groups/{groupId}` */
  readonly name: string;
  /** The method in upper case. */
  readonly method: string;
  /** The path template. */
  readonly path: string;
  readonly operationId?: string;
  readonly parameters: readonly ExampleParameter[];
  readonly body?: ExampleBody;
}

/** A parameter with a value. Header parameters that the specification tells to ignore are left out. */
export interface ExampleParameter extends Pick<ParameterReading, "in" | "name"> {
  readonly value: unknown;
  readonly required: boolean;
  /** Whether the value comes from the description. */
  readonly isGiven: boolean;
  readonly object: Located<JsonObject>;
  readonly schema: unknown;
  readonly reading: ParameterReading;
}

/** A body with a value. */
export interface ExampleBody {
  /** The media type, as written in the description. */
  readonly mediaType: string;
  /** The value; a binary value in a form is an `ExampleFile`. */
  readonly value: unknown;
  readonly required: boolean;
  readonly isGiven: boolean;
  /** All media types of the operation, in the order of the description. */
  readonly mediaTypes: readonly string[];
  readonly object: Located<JsonObject>;
  readonly reading: MediaTypeReading;
}

function parametersOf(operation: NamedOperation, context: Context): readonly ExampleParameter[] {
  const own = { value: operation.value.parameters, pointer: joinPointer(operation.pointer, "parameters") };
  const objects = new Map<string, Located<JsonObject>>();
  for (const list of [...operation.place.parameters, own]) {
    for (const [index, each] of listOf(list.value).entries()) {
      const object = follow({ value: each, pointer: joinPointer(list.pointer, index) }, context);
      if (object !== undefined && isParameter(object.value)) objects.set(keyOf(object.value), object);
    }
  }
  return readParameters(operation, operation.place, context).flatMap(
    (reading): readonly ExampleParameter[] => {
      const object = objects.get(keyOf({ in: reading.in, name: reading.name }));
      if (object === undefined || reading.ignored) return [];
      const { in: place, name, mediaType } = reading;
      const media =
        mediaType === undefined
          ? object
          : follow(
              {
                value: objectOf(object.value.content)[mediaType],
                pointer: joinPointer(object.pointer, "content", mediaType),
              },
              context,
            );
      const schema = media?.value.schema;
      const given = [object, ...(media === undefined || media === object ? [] : [media])]
        .flatMap((each) => givenExamples(each, context))
        .find(
          ({ value }) =>
            value !== undefined &&
            value !== "" &&
            !isFiller(value) &&
            fitsSchema(value, schema, context, "request"),
        );
      const value =
        given === undefined ? exampleOf(schema, context, { direction: "request", name }) : given.value;
      const required = place === "path" || object.value.required === true;
      return [
        {
          in: place,
          name,
          value: nonEmpty(value, place),
          required,
          isGiven: given !== undefined,
          object,
          schema,
          reading,
        },
      ];
    },
  );
}

/** A path parameter that is not empty: an empty one would change the path that is called. */
function nonEmpty(value: unknown, place: string): unknown {
  return place === "path" && (value === "" || value === null) ? "a1b2c3" : value;
}

function bodyOf(
  operation: NamedOperation,
  context: Context,
  wanted: string | undefined,
): ExampleBody | undefined {
  const at = { value: operation.value.requestBody, pointer: joinPointer(operation.pointer, "requestBody") };
  const body = readRequestBody(at, context);
  const object = follow(at, context);
  if (body === undefined || object === undefined) return undefined;
  const mediaTypes = [...body.content.keys()];
  const mediaType = wanted ?? mediaTypes[0];
  const reading = mediaType === undefined ? undefined : body.content.get(mediaType);
  if (mediaType === undefined || reading === undefined) return undefined;
  const pointer = joinPointer(object.pointer, "content", mediaType);
  const media = follow({ value: objectOf(object.value.content)[mediaType], pointer }, context) ?? {
    value: {},
    pointer,
  };
  const { value, isGiven } = mediaExample(mediaType, media, context, {
    direction: "request",
    ...(reading.form !== undefined && { form: reading.form }),
  });
  return { mediaType, value, required: body.required, isGiven, mediaTypes, object: media, reading };
}
