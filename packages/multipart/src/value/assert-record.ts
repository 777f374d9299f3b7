import { invalidValue } from "../contract/multipart-error.js";
import { isBinarySource } from "./binary.js";
import { kindOfValue } from "./kind-of-value.js";
import { tagOf } from "./tag-of.js";

/**
 * Refuses a value that is no object of properties. `path` is the path of the value, "" for the body.
 * @throws {MultipartError} `INVALID_VALUE`
 */
export function assertRecord(
  value: unknown,
  path: string,
): asserts value is Readonly<Record<string, unknown>> {
  const isObject = typeof value === "object" && value !== null && tagOf(value) === "Object";
  // `{ content }` around a file passes, since a form may have a property of this name.
  if (isObject && !isBinarySource(value)) return;
  throw invalidValue(path === "" ? undefined : path, kindOfValue(value), "an object of properties");
}
