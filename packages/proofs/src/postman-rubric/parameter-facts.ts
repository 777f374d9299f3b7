import { type Json, objectOf } from "../real-descriptions/json.js";
import type { ExpectedRequest } from "./expected-requests.js";
import type { FoundOperation } from "./find-operation.js";

/** Dimension 4: the parameters of path, query and headers, each with a schema. */
export function parameterFacts(
  { path, query, headers, auth }: ExpectedRequest,
  { parameters, operation, segments }: FoundOperation,
  schemes: readonly Json[],
): readonly boolean[] {
  const has = (place: string, name?: string) =>
    parameters.filter(
      (each) =>
        each.in === place &&
        (name === undefined || String(each.name).toLowerCase() === name.toLowerCase()) &&
        (each.schema !== undefined || each.content !== undefined),
    ).length;
  const variables = segments.join("/").split("{}").length - 1;
  const isCredential = (place: string, name: string) =>
    schemes.some((each) => each.in === place && String(each.name).toLowerCase() === name.toLowerCase()) ||
    (objectOf(auth).type === "apikey" && JSON.stringify(auth).includes(JSON.stringify(name)));
  return [
    segments.length <= path.length || operation !== undefined,
    ...(variables > 0 ? [has("path") >= variables] : []),
    ...query.map((name) => has("query", name) > 0 || isCredential("query", name)),
    ...headers
      .filter((name) => !ofTransport.test(name))
      .map((name) => has("header", name) > 0 || isCredential("header", name)),
  ];
}

const ofTransport =
  /^(?:accept(?:-.*)?|authorization|proxy-.*|content-(?:type|length|encoding)|cookie|host|connection|user-agent|origin|referer|cache-control|pragma|dnt|expect|sec-.*|postman-token|upgrade.*|x-requested-with|x-forwarded-.*|forwarded|via|te|transfer-encoding|keep-alive|priority)$/i;
