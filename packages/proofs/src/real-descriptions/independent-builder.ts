import { createRequire } from "node:module";
import { join } from "node:path";
import type { ParameterOperation, SampledParameter } from "./parameter-operations.js";

/** Loads the other client from the folder into which its package was installed. */
export function independentBuilder(folder: string): (operation: ParameterOperation) => ParameterRequest {
  const loaded = createRequire(join(folder, "any.js"))("swagger-client");
  const build: Build = loaded.buildRequest ?? loaded.default.buildRequest;
  return ({ path, method, parameters }) => {
    const operation = { operationId: "one", parameters: parameters.map(described) };
    const spec = {
      openapi: "3.0.3",
      servers: [{ url: "http://localhost" }],
      paths: { [path]: { [method]: operation } },
    };
    const values = parameters.map(({ in: place, name, value }) => [`${place}.${name}`, value]);
    return build({ spec, operationId: "one", parameters: Object.fromEntries(values) });
  };
}

/** What installs the client that judges parameters: it was written by others. */
export const judgePackages = { "swagger-client": "3.38.4" };

/** A request as far as parameters decide it. */
export interface ParameterRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

type Build = (options: object) => ParameterRequest;

function described({ in: place, name, style, explode, allowReserved, mediaType }: SampledParameter): object {
  const how =
    mediaType === undefined
      ? { schema: {}, style, explode, allowReserved }
      : { content: { [mediaType]: {} } };
  return { in: place, name, required: place === "path", ...how };
}

/** Why the other client has no right answer for a parameter; undefined where it has one. */
export function noAnswer(parameter: SampledParameter): string | undefined {
  const { in: place, name, style, explode, value, mediaType } = parameter;
  const isStructured = typeof value === "object" && value !== null;
  const isDeeper = isStructured && Object.values(value).some((each) => typeof each === "object");
  if (mediaType !== undefined && !/json/i.test(mediaType)) return "content that is no JSON";
  // It takes text for JSON that was written already.
  if (mediaType !== undefined && typeof value === "string") return "text as JSON";
  if (style === "deepObject" && (isDeeper || Array.isArray(value) || !isStructured))
    return "deepObject beyond its table";
  // It follows the tables before 3.0.4, which join them otherwise.
  if (style === "label" && isStructured && explode !== true) return "label that is not exploded";
  if (/Delimited$/.test(String(style)) && !Array.isArray(value))
    return "a delimited style on what is no list";
  if (place === "cookie" && isStructured) return "a cookie that is a list or an object";
  if (isStructured && Object.keys(value).length === 0) return "an empty list or object";
  if (value === "" || value === null) return "an empty value";
  return place === "path" && /[^\w.~-]/.test(name) ? "a path parameter with an odd name" : undefined;
}
