import { CodegenError } from "./codegen-error.js";
import { type JsonObject, objectOf } from "./json-object.js";

/** The version of the OpenAPI Specification that a description follows, without its patch number. */
export type Version = "3.0" | "3.1" | "3.2";

/**
 * Reads the `openapi` key.
 * @throws {CodegenError} `VERSION` for a version that is not supported
 * @see https://spec.openapis.org/oas/v3.1.1.html#openapi-object
 */
export function readVersion(document: JsonObject, file: string): Version {
  const { openapi, swagger } = document;
  if (swagger !== undefined) {
    throw new CodegenError("VERSION", {
      file,
      pointer: "/swagger",
      message: `Swagger ${printVersion(swagger)} is not served; convert it to OpenAPI 3 first, for example with "npx swagger2openapi"`,
    });
  }
  if (openapi === undefined) {
    const other = otherFormat(document);
    const message =
      other === undefined
        ? 'no "openapi" key, so this is no OpenAPI description; add one such as "openapi: 3.1.1"'
        : `is ${other}, not an OpenAPI description; name one of OpenAPI 3, or convert this`;
    throw new CodegenError("VERSION", { file, message });
  }
  if (typeof openapi !== "string") {
    throw new CodegenError("VERSION", {
      file,
      pointer: "/openapi",
      message: `the version is ${printVersion(openapi)}, not text; write it with its patch number and in quotes, such as "3.1.1"`,
    });
  }
  const found = /^(3\.[012])(\.\d+)?(-.*)?$/.exec(openapi)?.[1];
  if (found === undefined) {
    throw new CodegenError("VERSION", {
      file,
      pointer: "/openapi",
      message: `version ${printVersion(openapi)} is not served; use 3.0, 3.1 or 3.2`,
    });
  }
  return found as Version;
}

/** The name of another format, where the document is one, for the message. */
function otherFormat(document: JsonObject): string | undefined {
  if (document.asyncapi !== undefined) return "a description of AsyncAPI";
  if (document.arazzo !== undefined) return "a workflow of Arazzo";
  if (document.overlay !== undefined) return "an Overlay";
  const { schema, _postman_id } = objectOf(document.info);
  const isPostman = _postman_id !== undefined || /getpostman\.com|postman\.json/.test(String(schema));
  return isPostman && document.item !== undefined ? "a Postman collection" : undefined;
}

function printVersion(version: unknown): string {
  return typeof version === "object" && version !== null ? "an object" : JSON.stringify(version).slice(0, 40);
}
