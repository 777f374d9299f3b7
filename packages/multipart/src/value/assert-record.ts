import { invalidValue } from "../contract/errors.js";
import { isBinarySource } from "./binary.js";
import { kindOfValue } from "./kind-of-value.js";
import { tagOf } from "./tag-of.js";

/** Refuses what has no properties. @throws MultipartError `INVALID_VALUE` */
export function assertRecord(
  value: unknown,
  path: string,
): asserts value is Readonly<Record<string, unknown>> {
  const plain = typeof value === "object" && value !== null && tagOf(value) === "Object";
  // a form may well have a binary property called "content"
  if (plain && !isBinarySource(value)) return;
  throw invalidValue(path === "" ? undefined : path, kindOfValue(value), "an object of properties");
}
