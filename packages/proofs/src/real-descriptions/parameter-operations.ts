import { flatSchema } from "./flat-schema.js";
import { deref, type Json, listOf, objectOf } from "./json.js";
import { sampleJson } from "./sample-json.js";

/** Each operation that has parameters, with values for all of them. */
export function parameterOperations(document: Json): ParameterOperation[] {
  return Object.entries(objectOf(document.paths)).flatMap(([path, item]) => {
    const pathItem = deref(item, document);
    return methods.flatMap((method) => {
      if (typeof pathItem[method] !== "object") return [];
      const described = new Map<string, Json>();
      for (const each of [...listOf(pathItem.parameters), ...listOf(objectOf(pathItem[method]).parameters)]) {
        const parameter = deref(each, document);
        const name = parameter.in === "header" ? String(parameter.name).toLowerCase() : parameter.name;
        if (places.has(String(parameter.in))) described.set(`${parameter.in} ${name}`, parameter);
      }
      const parameters = [...described.values()].map((parameter) => sample(parameter, document));
      const undescribed = namesIn(path).filter((name) => !described.has(`path ${name}`));
      const all = [...parameters, ...undescribed.map(asText)];
      return all.length === 0 ? [] : [{ path, method, parameters: all }];
    });
  });
}

/** A parameter with a value that its schema allows. */
export interface SampledParameter {
  readonly in: string;
  readonly name: string;
  readonly style: unknown;
  readonly explode: unknown;
  readonly allowReserved: unknown;
  /** The first media type, where the parameter is described by one. */
  readonly mediaType: string | undefined;
  readonly value: unknown;
}

/** An operation with its parameters. */
export interface ParameterOperation {
  readonly path: string;
  readonly method: string;
  readonly parameters: readonly SampledParameter[];
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
const places = new Set(["path", "query", "header", "cookie"]);

function namesIn(path: string): string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
}

function asText(name: string): SampledParameter {
  const nothing = { style: undefined, explode: undefined, allowReserved: undefined, mediaType: undefined };
  return { in: "path", name, ...nothing, value: "a b" };
}

function sample(parameter: Json, document: Json): SampledParameter {
  const { name, in: place, style, explode, allowReserved, content, schema } = parameter;
  const [first] = schema === undefined ? Object.entries(objectOf(content)) : [];
  const described = first === undefined ? schema : objectOf(first[1]).schema;
  const value = replaceText(sampleJson(described, document, true), place === "path" || place === "query");
  const isList =
    flatSchema(described, document).type === "array" && Array.isArray(value) && value.length === 1;
  return {
    in: String(place),
    name: String(name),
    style,
    explode,
    allowReserved,
    mediaType: first?.[0],
    value: isList ? [...value, ...value] : value,
  };
}

/** Texts that a header can hold, or that a URL has to encode. */
function replaceText(value: unknown, isInUrl: boolean): unknown {
  if (typeof value === "string") return /\n/.test(value) ? (isInUrl ? "Grüße a/b?c" : "some text") : value;
  if (Array.isArray(value)) return value.map((item) => replaceText(item, isInUrl));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaceText(each, isInUrl)]));
}
