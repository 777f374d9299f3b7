import { isObject, type JsonObject, listOf, objectOf } from "@partwise/description/document";
import { bodyOfText } from "../infer/body-of-text.js";
import { readJson } from "../infer/read-json.js";
import type { ObservedBody, ObservedProperty } from "../observed/observed-request.js";
import type { Variables } from "../observed/read-variables.js";
import { textOf } from "../observed/text-of.js";

/** Reads a body of any mode. Undefined where none is sent. */
export function readBody(body: unknown, contentType: string, variables: Variables): ObservedBody | undefined {
  const { mode, raw, formdata, urlencoded, graphql, options, disabled } = objectOf(body);
  if (disabled === true) return undefined;
  const form = (list: unknown, mediaType: string): ObservedBody | undefined => {
    const properties = mergedByName(
      listOf(list)
        .filter(isObject)
        .flatMap((each) => propertyOf(each, variables)),
    );
    return properties.length === 0 ? undefined : { mediaType, content: { kind: "form", properties } };
  };
  switch (mode) {
    case "formdata":
      return form(formdata, /^multipart\//i.test(contentType) ? contentType : "multipart/form-data");
    case "urlencoded":
      return form(urlencoded, "application/x-www-form-urlencoded");
    case "graphql":
      return graphqlBody(graphql);
    case "file":
      return { mediaType: contentType || "application/octet-stream", content: { kind: "file" } };
    case "raw":
    case undefined: {
      const text = textOf(raw);
      const { language } = objectOf(objectOf(options).raw);
      return bodyOfText(text, contentType || (languages[textOf(language)] ?? ""));
    }
    default:
      return undefined;
  }
}

const languages: Readonly<Record<string, string>> = {
  json: "application/json",
  xml: "application/xml",
  html: "text/html",
  javascript: "application/javascript",
};

function propertyOf(given: JsonObject, variables: Variables): readonly ObservedProperty[] {
  const name = textOf(given.key);
  if (name === "") return [];
  const isFile = given.type === "file";
  const sources = (Array.isArray(given.src) ? given.src : [given.src])
    .map(textOf)
    .filter((each) => each !== "");
  const values = Array.isArray(given.value) ? given.value.map(textOf) : [textOf(given.value)];
  const [filename] = sources.map((each) => each.split(/[\\/]/).pop() ?? "");
  return [
    {
      name,
      isFile,
      // a file that is not chosen yet is one, too
      samples: isFile
        ? Array.from({ length: Math.max(1, sources.length) }, () => "")
        : values.map(variables.resolve),
      description: textOf(given.description),
      isDisabled: given.disabled === true,
      ...(typeof given.contentType === "string" &&
        given.contentType !== "" && { contentType: given.contentType }),
      ...(filename !== undefined && { filename }),
    },
  ];
}

/** Properties of one name are one with several samples, whose description is the first that there is. */
function mergedByName(properties: readonly ObservedProperty[]): readonly ObservedProperty[] {
  const byName = new Map<string, ObservedProperty>();
  for (const property of properties) {
    const before = byName.get(property.name);
    byName.set(
      property.name,
      before === undefined
        ? property
        : {
            ...property,
            ...before,
            samples: samplesOf(before, property),
            description: before.description || property.description,
            isDisabled: before.isDisabled && property.isDisabled,
          },
    );
  }
  return [...byName.values()];
}

/** Only what is sent together is repeated; a disabled one is another choice. */
function samplesOf(one: ObservedProperty, other: ObservedProperty): readonly string[] {
  if (!one.isDisabled && !other.isDisabled) return [...one.samples, ...other.samples];
  return one.isDisabled && !other.isDisabled ? other.samples : one.samples;
}

function graphqlBody(graphql: unknown): ObservedBody {
  const { query, variables, operationName } = objectOf(graphql);
  const given = typeof variables === "string" ? readJson(variables)?.value : variables;
  const value = {
    query: textOf(query),
    ...(isObject(given) && { variables: given }),
    ...(typeof operationName === "string" && operationName !== "" && { operationName }),
  };
  return { mediaType: "application/json", content: { kind: "json", value } };
}
