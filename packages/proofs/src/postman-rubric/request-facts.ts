import { type Json, listOf, objectOf } from "../real-descriptions/json.js";
import { type ExpectedRequest, headerOf, namesOf } from "./expected-requests.js";
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

/** Dimension 5: the scheme of the request's own, its folder's or its collection's auth. */
export function securityFacts(
  { auth, isAuthOwn, headers }: ExpectedRequest,
  asked: readonly Json[],
  isOpen: boolean,
): readonly boolean[] {
  const { type } = auth;
  if (typeof type !== "string") return [];
  // one that writes its credential into a header by hand has noauth, too
  if (type === "noauth") return isAuthOwn && !headers.some((name) => credential.test(name)) ? [isOpen] : [];
  const attributes = new Map(
    (Array.isArray(auth[type]) ? listOf(auth[type]).map(objectOf) : []).map(({ key, value }) => [key, value]),
  );
  const wanted = (scheme: Json): boolean => {
    switch (type) {
      case "bearer":
      case "jwt":
        return scheme.type === "http" && scheme.scheme === "bearer";
      case "basic":
      case "digest":
      case "hawk":
      case "ntlm":
        return scheme.type === "http" && scheme.scheme === type;
      case "oauth2":
        return scheme.type === "oauth2";
      case "apikey": {
        const name = attributes.get("key") ?? objectOf(auth.apikey).key;
        const isKnown = typeof name === "string" && !name.includes("{{");
        return scheme.type === "apiKey" && (!isKnown || scheme.name === name);
      }
      default:
        return scheme.type === "apiKey" || scheme.type === "http";
    }
  };
  return [asked.some(wanted)];
}

const credential = /authorization|token|api-?key|secret/i;

/** Dimension 6: the media type of the body, its fields, which of them are files, and the properties of its JSON. */
export function bodyFacts(
  { body, contentType, method }: ExpectedRequest,
  operation: Json,
): readonly boolean[] {
  if (body.disabled === true || (method === "get" && operation.requestBody === undefined)) return [];
  const content = objectOf(objectOf(operation.requestBody).content);
  const schemaAt = (type: string) => {
    const key = Object.keys(content).find((each) => each.split(";", 1)[0]?.trim().toLowerCase() === type);
    return key === undefined ? undefined : objectOf(objectOf(content[key]).schema);
  };
  const propertiesAt = (type: string) => objectOf(schemaAt(type)?.properties);
  switch (body.mode) {
    case "formdata":
    case "urlencoded": {
      const fields = listOf(body[body.mode]).map(objectOf);
      const names = namesOf(fields);
      if (names.length === 0) return [];
      const type = body.mode === "formdata" ? "multipart/form-data" : "application/x-www-form-urlencoded";
      const properties = propertiesAt(
        body.mode === "formdata" && contentType.startsWith("multipart/") ? contentType : type,
      );
      return [
        Object.keys(properties).length > 0,
        ...names.map((name) => name in properties),
        ...names
          .filter((name) => fields.some((each) => each.key === name && each.type === "file"))
          .map((name) => {
            const property = objectOf(properties[name]);
            return property.format === "binary" || objectOf(property.items).format === "binary";
          }),
      ];
    }
    case "graphql":
      return ["query", ...(objectOf(body.graphql).variables ? ["variables"] : [])].map(
        (name) => name in propertiesAt("application/json"),
      );
    case "file":
      return [Object.values(content).some((each) => objectOf(objectOf(each).schema).format === "binary")];
    case "raw": {
      if (typeof body.raw !== "string" || body.raw.trim() === "") return [];
      const value = jsonOf(body.raw);
      const isJson = contentType === "" ? value !== undefined : /[/+]json$/.test(contentType);
      const type = isJson ? contentType || "application/json" : contentType;
      if (type === "") return [Object.keys(content).length > 0];
      const properties = propertiesAt(type);
      const names = isJson && isRecord(value) ? Object.keys(value) : [];
      return [schemaAt(type) !== undefined, ...names.map((name) => name in properties)];
    }
    default:
      return [];
  }
}

/** Dimension 7: the status, media type, example and schema of each saved response. */
export function responseFacts({ responses }: ExpectedRequest, operation: Json): readonly boolean[] {
  const described = objectOf(operation.responses);
  return responses.flatMap(({ code, header, body }): readonly boolean[] => {
    if (typeof code !== "number" || code < 100 || code > 599) return [];
    const response = objectOf(described[String(code)]);
    const isThere = String(code) in described;
    if (typeof body !== "string" || body.trim() === "" || code === 204) return [isThere];
    const value = jsonOf(body);
    const type = headerOf(header, "content-type") || (value === undefined ? "" : "application/json");
    const content = objectOf(response.content);
    const key = Object.keys(content).find(
      (each) => type === "" || type === "*/*" || each.split(";", 1)[0]?.toLowerCase() === type,
    );
    const media = objectOf(content[key ?? ""]);
    const { example, examples } = media;
    const shown = [
      ...(example === undefined ? [] : [example]),
      ...Object.values(objectOf(examples)).map((each) => objectOf(each).value ?? each),
    ];
    const isShown = value === undefined ? undefined : shown.some((each) => isSame(value, each));
    return [
      isThere,
      key !== undefined,
      Object.keys(objectOf(media.schema)).length > 0,
      ...(isShown === undefined ? [] : [isShown]),
    ];
  });
}

/** Whether an example is the saved value. A credential that is left out, `***`, counts as the one that was saved. */
function isSame(saved: unknown, shown: unknown): boolean {
  const given = typeof shown === "string" && typeof saved === "object" ? jsonOf(shown) : shown;
  if (typeof given === "string" && given.includes("***")) return true;
  if (Array.isArray(saved))
    return (
      Array.isArray(given) &&
      saved.length === given.length &&
      saved.every((each, i) => isSame(each, given[i]))
    );
  if (isRecord(saved)) {
    if (!isRecord(given) || Object.keys(saved).length !== Object.keys(given).length) return false;
    return Object.entries(saved).every(([key, each]) => isSame(each, given[key]));
  }
  return saved === given || (typeof saved === "number" && saved > 999 && given === 0);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
