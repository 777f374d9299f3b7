import { type Json, listOf, objectOf } from "../real-descriptions/json.js";
import { type ExpectedRequest, namesOf } from "./expected-requests.js";
import { isRecord, jsonOf } from "./json-of.js";

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
