import { isBinary } from "./binary.js";
import { binaryKinds } from "./binary-kinds.js";
import { invalidValue } from "./errors.js";
import { isPlainJson } from "./is-plain-json.js";
import { kindOfValue } from "./kind-of-value.js";
import { tagOf } from "./tag-of.js";

/**
 * A value as JSON text. Unlike `JSON.stringify` it writes a bigint as digits, and refuses what that one
 * would lose without a word: NaN, functions, symbols, binaries, a Map, a Promise.
 * @throws MultipartError `INVALID_VALUE`, with the path of the value inside the property
 */
export function serializeJson(value: unknown, property: string): string {
  if (isPlainJson(value)) return JSON.stringify(value);
  try {
    return write(value, property, "", []) ?? "null";
  } catch (error) {
    if (error instanceof RangeError) {
      throw invalidValue(property, "a value nested too deeply", "fewer levels");
    }
    throw error;
  }
}

/** JSON text of one value, or undefined for `undefined`. */
function write(value: unknown, path: string, key: string, parents: readonly object[]): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "bigint") return String(value);
  if (typeof value === "object" && value !== null) return writeObject(value, path, key, parents);
  if (isPlainJson(value)) return JSON.stringify(value);
  throw invalidValue(path, kindOfValue(value), "a value that JSON can hold");
}

function writeObject(
  value: object,
  path: string,
  key: string,
  parents: readonly object[],
): string | undefined {
  if (parents.includes(value))
    throw invalidValue(path, "an object that contains itself", "one without cycles");
  if (isBinary(value)) {
    const hint = "text, or the binary as a property of its own";
    throw invalidValue(path, `a binary value inside a JSON part`, hint);
  }
  const inside = [...parents, value];
  if ("toJSON" in value && typeof value.toJSON === "function") {
    const plain: unknown = value.toJSON(key);
    if (tagOf(value) === "Date" && plain === null) throw invalidValue(path, "an invalid Date", "a valid one");
    return plain === value ? writeMembers(value, path, inside) : write(plain, path, key, inside);
  }
  if (Array.isArray(value)) {
    const items = Array.from(value, (item, i) => write(item, `${path}[${i}]`, String(i), inside) ?? "null");
    return `[${items.join(",")}]`;
  }
  return writeMembers(value, path, inside);
}

function writeMembers(value: object, path: string, inside: readonly object[]): string {
  if (tagOf(value) !== "Object") {
    const accepted = "a plain object, an array, or an object with toJSON()";
    throw invalidValue(path, kindOfValue(value), ArrayBuffer.isView(value) ? binaryKinds : accepted);
  }
  const members: string[] = [];
  for (const [key, member] of Object.entries(value)) {
    const text = write(member, `${path}.${key}`, key, inside);
    if (text !== undefined) members.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${members.join(",")}}`;
}
