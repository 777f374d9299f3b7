import { isObject, type JsonObject, listOf, objectOf } from "@partwise/description/document";
import { readResponseName } from "../infer/read-response-name.js";
import type { Schema } from "../infer/unknown-value.js";
import { isOfAnother } from "../marks/with-marks.js";
import type { ObservedRequest } from "../observed/observed-request.js";
import type { Secrets } from "../secrets/secrets.js";
import { describeBody } from "./describe-body.js";
import { describeParameters } from "./describe-parameters.js";
import type { MergedOperation } from "./merge-requests.js";

/** The Operation Object of requests that `partwise export` wrote: what has a field of Postman is read there, the rest in the block. */
export function toldOperation({ method, path, requests }: MergedOperation, secrets: Secrets): Schema {
  const [first] = requests.filter(({ told }) => told !== undefined);
  const { text, label, operationId, security, rest } = first?.told ?? { text: "", rest: {} };
  const { path: _, tags = first?.tags, parameters, requestBody: __, responses, ...more } = rest;
  const names = new Set(listOf(parameters).map((each) => keyOf(objectOf(each))));
  const isUndescribed = undescribed(requests);
  const fields = describeParameters(path, requests, secrets).filter(
    (each) => !names.has(keyOf(each)) && !isUndescribed(each),
  );
  const all = [...fields, ...listOf(parameters)];
  const body = bodyOf(requests, secrets);
  const hasName = first !== undefined && ![operationId, `${method} ${path}`].includes(first.name);
  return {
    ...(operationId !== undefined && { operationId }),
    ...(hasName && { summary: first.name }),
    ...(text !== "" && { description: text }),
    ...(listOf(tags).length > 0 && { tags }),
    ...more,
    ...(label !== undefined && { "x-rate-limit-label": label }),
    ...(security !== undefined && { security }),
    ...(all.length > 0 && { parameters: all }),
    ...(body !== undefined && { requestBody: body }),
    ...(responses !== undefined && { responses: responsesOf(objectOf(responses), requests) }),
  };
}

/** Whether the description has no parameter for an expression of the path. */
function undescribed(requests: readonly ObservedRequest[]): (parameter: Schema) => boolean {
  const isHidden = requests.some(({ told }) => told?.rest.path !== undefined);
  const inPath = requests.flatMap(({ parameters }) => parameters.filter((each) => each.in === "path"));
  const told = new Set(inPath.filter(({ description }) => !isOfAnother(description)).map(({ name }) => name));
  const unsaid = new Set(inPath.map(({ name }) => name).filter((name) => !told.has(name)));
  return ({ in: place, name }) =>
    place === "path" && (unsaid.has(String(name)) || (isHidden && !told.has(String(name))));
}

function keyOf({ in: place, name }: Schema): string {
  return `${String(place)} ${String(name)}`;
}

/** The Request Body Object: media types of all requests, those of forms with the properties that are fields. */
function bodyOf(requests: readonly ObservedRequest[], secrets: Secrets): Schema | undefined {
  const bodies = requests.flatMap(({ told }) =>
    told === undefined ? [] : [objectOf(told.rest.requestBody)],
  );
  const content = Object.assign({}, ...bodies.map((body) => body.content)) as JsonObject;
  if (Object.keys(content).length === 0) return undefined;
  const forms = requests.filter(({ body }) => body?.content.kind === "form");
  const fields = objectOf(describeBody(forms, secrets)?.content);
  const merged = Object.entries(content).map(([mediaType, given]) => {
    const told = objectOf(given);
    const read = objectOf(objectOf(fields[mediaType.toLowerCase()]).schema);
    const isWhole = !/^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(mediaType);
    return [mediaType, isWhole ? told : withFields(told, read)];
  });
  return { ...bodies[0], content: Object.fromEntries(merged) };
}

/** A schema that is more than its properties stands in the block. */
function withFields(told: JsonObject, read: JsonObject): Schema {
  const { schema } = told;
  if (!isObject(schema) || ["$ref", "allOf", "oneOf", "anyOf"].some((word) => word in schema)) return told;
  const { properties, required, ...rest } = schema;
  const all = { ...objectOf(read.properties), ...objectOf(properties) };
  const needed = [...new Set([...listOf(read.required), ...listOf(required)])];
  return {
    ...told,
    schema: {
      ...rest,
      ...(Object.keys(all).length > 0 && { properties: all }),
      ...(needed.length > 0 && { required: needed }),
    },
  };
}

/** The Responses Object, with the texts and the error codes of saved responses. */
function responsesOf(told: JsonObject, requests: readonly ObservedRequest[]): Schema {
  const names = new Map(
    requests
      .flatMap(({ responses }) => responses)
      .map(({ name }) => readResponseName(name))
      .map(({ status, ...rest }) => [String(status), rest]),
  );
  return Object.fromEntries(
    Object.entries(told).map(([status, response]) => {
      const { text, codes = [] } = names.get(status) ?? {};
      if (!isObject(response)) return [status, response];
      const named = {
        ...(text !== undefined && { description: text }),
        ...(codes.length > 0 && { "x-error-codes": codes }),
      };
      return [status, { ...named, ...response }];
    }),
  );
}
