import { CodegenError } from "./errors.js";
import type { JsonObject } from "./json.js";

/** The version of the OpenAPI Specification that a description follows, without its patch number. */
export type Version = "3.0" | "3.1" | "3.2";

/**
 * Reads the `openapi` key. Throws a CodegenError with code `VERSION` when it cannot be served.
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
    throw new CodegenError("VERSION", {
      file,
      message: 'no "openapi" key, so this is no OpenAPI description; add one such as "openapi: 3.1.1"',
    });
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

function printVersion(version: unknown): string {
  return typeof version === "object" && version !== null ? "an object" : JSON.stringify(version).slice(0, 40);
}
