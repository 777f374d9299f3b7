import {
  type Context,
  follow,
  isObject,
  type JsonObject,
  joinPointer,
  type Located,
  listOf,
  objectOf,
} from "@partwise/description/document";
import {
  isParameter,
  keyOf,
  type NamedOperation,
  operationsOf,
  readParameters,
  readRequestBody,
} from "@partwise/description/reading";
import type { MediaType, Operation, Parameter, RequestBody, Response } from "../contract/operation.js";
import { once } from "./once.js";

/** The operations below `paths`, in the order of the description. */
export function readOperations(context: Context): readonly Operation[] {
  return operationsOf(context).map((named) => readOperation(named, context));
}

function readOperation(named: NamedOperation, context: Context): Operation {
  const { name, value, pointer, operationId } = named;
  const parameters = once(() => readParametersOf(named, context));
  const body = once(() => readBody({ value: value.requestBody, pointer: `${pointer}/requestBody` }, context));
  const responses = once(() => readResponses(named, context));
  return {
    context,
    name,
    value,
    pointer,
    ...(operationId !== undefined && { operationId }),
    method: name.slice(0, name.indexOf(" ")),
    path: name.slice(name.indexOf(" ") + 1),
    get parameters() {
      return parameters();
    },
    get body() {
      return body();
    },
    get responses() {
      return responses();
    },
    security: listOf(value.security ?? context.document.security)
      .filter(isObject)
      .map((requirement) =>
        Object.fromEntries(
          Object.entries(requirement).map(([scheme, scopes]) => [
            schemeOf(scheme),
            listOf(scopes).map(String),
          ]),
        ),
      ),
  };
}

/** Since 3.2 a requirement may refer to its scheme. */
function schemeOf(key: string): string {
  return key
    .replace(/^#\/components\/securitySchemes\//, "")
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
}

function readParametersOf({ place, ...operation }: NamedOperation, context: Context): readonly Parameter[] {
  const own = { value: operation.value.parameters, pointer: joinPointer(operation.pointer, "parameters") };
  const objects = new Map<string, Located<JsonObject>>();
  for (const list of [...place.parameters, own]) {
    for (const [index, each] of listOf(list.value).entries()) {
      const object = follow({ value: each, pointer: joinPointer(list.pointer, index) }, context);
      if (object !== undefined && isParameter(object.value)) objects.set(keyOf(object.value), object);
    }
  }
  return readParameters(operation, place, context).flatMap((reading): Parameter[] => {
    const object = objects.get(keyOf({ in: reading.in, name: reading.name }));
    if (object === undefined || reading.ignored) return [];
    const required = reading.in === "path" || object.value.required === true;
    return [{ reading, object, required, schema: schemaOf(object, reading.mediaType) }];
  });
}

function schemaOf({ value, pointer }: Located<JsonObject>, mediaType: string | undefined): Located<unknown> {
  if (mediaType === undefined) return { value: value.schema, pointer: `${pointer}/schema` };
  const at = joinPointer(pointer, "content", mediaType, "schema");
  return { value: objectOf(objectOf(value.content)[mediaType]).schema, pointer: at };
}

function readBody(requestBody: Located<unknown>, context: Context): RequestBody | undefined {
  const reading = readRequestBody(requestBody, context);
  const object = follow(requestBody, context);
  if (reading === undefined || object === undefined) return undefined;
  const content = readContent(object, context);
  return {
    required: reading.required,
    content: new Map(
      [...content].map(([mediaType, media]) => {
        const form = reading.content.get(mediaType)?.form;
        return [mediaType, { ...media, ...(form && { form }) }];
      }),
    ),
  };
}

/** The media types of a request body or a response, in the order of the description. */
export function readContent(
  { value, pointer }: Located<JsonObject>,
  context: Context,
): Map<string, MediaType> {
  const content = objectOf(value.content);
  return new Map(
    Object.keys(content).map((mediaType): [string, MediaType] => {
      const at = { value: content[mediaType], pointer: joinPointer(pointer, "content", mediaType) };
      const object = follow(at, context) ?? { value: {}, pointer: at.pointer };
      return [
        mediaType,
        { object, schema: { value: object.value.schema, pointer: `${object.pointer}/schema` } },
      ];
    }),
  );
}

function readResponses({ value, pointer }: NamedOperation, context: Context): readonly Response[] {
  const responses = objectOf(value.responses);
  return Object.keys(responses).flatMap((status): Response[] => {
    const at = { value: responses[status], pointer: joinPointer(pointer, "responses", status) };
    const found = follow(at, context);
    return found === undefined || status.startsWith("x-") ? [] : [{ ...found, status }];
  });
}
