import {
  type Context,
  follow,
  isObject,
  type JsonObject,
  joinPointer,
  listOf,
  objectOf,
} from "@partwise/description/document";
import { readResponseName } from "@partwise/import/marks";
import type { SampledRequest } from "@partwise/samples";
import { isField } from "./is-field.js";
import { responseName } from "./saved-responses.js";

/** The members of an operation that its requests have no fields for: of the first request, and without the bodies of the others. */
export function operationRest(
  first: SampledRequest,
  others: readonly SampledRequest[],
  context: Context,
): JsonObject {
  const { operation, example } = first;
  const { value, pointer } = operation;
  const {
    operationId: _,
    summary: __,
    description,
    tags,
    parameters: ____,
    requestBody,
    responses,
    security: _____,
    "x-rate-limit-label": label,
    ...rest
  } = value;
  const names = listOf(tags);
  const [tag] = names;
  const isFolder = names.length === 1 && typeof tag === "string" && tag !== "" && tag === tag.trim();
  const unplaced = parametersOf(first, context).filter((each) => !isField(each, first));
  const body = follow({ value: requestBody, pointer: joinPointer(pointer, "requestBody") }, context);
  const apart = new Set(others.map((each) => each.example.mediaType));
  const content = Object.keys(objectOf(body?.value.content)).filter((mediaType) => !apart.has(mediaType));
  return {
    ...(description === "" && { description }),
    ...(!isShown(example.path) && { path: example.path }),
    ...(names.length > 0 && !isFolder && { tags }),
    ...rest,
    ...(label !== undefined && typeof label !== "string" && { "x-rate-limit-label": label }),
    ...(unplaced.length > 0 && { parameters: unplaced }),
    ...(body !== undefined && {
      requestBody: { ...body.value, content: contentRest(first, content, context) },
    }),
    ...(responses !== undefined && { responses: responsesRest(first, context) }),
  };
}

/** Media Type Objects without the properties that are fields of the request. */
export function contentRest(
  request: SampledRequest,
  mediaTypes: readonly string[],
  context: Context,
): JsonObject {
  const { operation } = request;
  const at = { value: operation.value.requestBody, pointer: joinPointer(operation.pointer, "requestBody") };
  const body = follow(at, context);
  return Object.fromEntries(
    mediaTypes.map((mediaType) => {
      const value = objectOf(body?.value.content)[mediaType];
      const media = follow(
        { value, pointer: joinPointer(body?.pointer ?? "", "content", mediaType) },
        context,
      );
      const isSent = mediaType === request.example.mediaType;
      return [
        mediaType,
        isSent && media !== undefined ? formRest(media.value, request, context) : media?.value,
      ];
    }),
  );
}

/** A form's Media Type Object without the properties that are fields. */
function formRest(media: JsonObject, { body }: SampledRequest, context: Context): JsonObject {
  const isForm =
    body?.kind === "urlencoded" ||
    (body?.kind === "multipart" && /^multipart\/form-data\b/i.test(body.mediaType));
  const { schema } = media;
  if (!isForm || !isObject(schema)) return media;
  const own =
    Object.keys(schema).length === 1 && "$ref" in schema
      ? follow({ value: schema, pointer: "" }, context)?.value
      : schema;
  if (own === undefined || ["$ref", "allOf", "oneOf", "anyOf"].some((word) => word in own)) return media;
  const { properties, required, ...rest } = own;
  const sent = new Set(
    body.kind === "multipart" ? body.parts.map(({ name }) => name) : body.pairs.map(([name]) => name),
  );
  const unsent = Object.entries(objectOf(properties)).filter(
    ([name, each]) => objectOf(each).readOnly === true && !sent.has(name),
  );
  const names = new Set(Object.keys(objectOf(properties)));
  const hidden = new Set(unsent.map(([name]) => name));
  const needed = listOf(required).filter((name) => !names.has(String(name)) || hidden.has(String(name)));
  return {
    ...media,
    schema: {
      ...rest,
      ...(unsent.length > 0 && { properties: Object.fromEntries(unsent) }),
      ...(needed.length > 0 && { required: needed }),
    },
  };
}

function responsesRest({ operation }: SampledRequest, context: Context): JsonObject {
  const responses = objectOf(operation.value.responses);
  return Object.fromEntries(
    Object.entries(responses).map(([status, value]) => {
      const at = { value, pointer: joinPointer(operation.pointer, "responses", status) };
      const response = status.startsWith("x-") ? undefined : follow(at, context);
      if (response === undefined) return [status, value];
      const { description, "x-error-codes": codes, ...rest } = response.value;
      const read = readResponseName(responseName(status, response.value));
      const isRead = read.status !== undefined && String(read.status) === status;
      const hasText = isRead && read.text === description;
      const hasCodes = isRead && codes !== undefined && JSON.stringify(read.codes) === JSON.stringify(codes);
      return [
        status,
        {
          ...(!hasText && { description }),
          ...(codes !== undefined && !hasCodes && { "x-error-codes": codes }),
          ...rest,
        },
      ];
    }),
  );
}

/** All Parameter Objects of an operation, those of its path among them. */
function parametersOf({ operation }: SampledRequest, context: Context): readonly JsonObject[] {
  const own = { value: operation.value.parameters, pointer: joinPointer(operation.pointer, "parameters") };
  const all = new Map<string, JsonObject>();
  for (const list of [...operation.place.parameters, own])
    for (const [index, value] of listOf(list.value).entries()) {
      const object = follow({ value, pointer: joinPointer(list.pointer, index) }, context)?.value;
      if (object !== undefined) all.set(`${String(object.in)} ${String(object.name)}`, object);
    }
  return [...all.values()];
}

/** Whether the segments of a request's URL show the template as it is. */
function isShown(path: string): boolean {
  return /^(?:\/(?:\{[\w-]+\}|[\w~-][\w.~-]*))+$/.test(path);
}
