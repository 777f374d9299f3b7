import { invalidValue } from "../contract/multipart-error.js";
import { isBinary } from "../value/binary.js";
import { binaryKinds } from "../value/binary-kinds.js";
import { isLosslessJson } from "../value/is-lossless-json.js";
import { kindOfValue } from "../value/kind-of-value.js";
import { tagOf } from "../value/tag-of.js";

/**
 * Writes a value as the JSON text of a part. A bigint becomes digits. Values that `JSON.stringify` loses are refused: NaN,
 * functions, symbols, binaries, a Map, a Promise.
 * @throws {MultipartError} `INVALID_VALUE`, with the path of the value inside the property
 */
export function serializeJson(value: unknown, property: string): string {
  return serialize(value, property, false);
}

/**
 * Writes a value as the JSON text of a body without parts. Values that `JSON.stringify` loses are refused as in a part, and
 * so are a bigint and an undefined item.
 * @throws {MultipartError} `INVALID_VALUE`, with the path of the value
 */
export function serializeJsonBody(value: unknown): string {
  return serialize(value, "", true);
}

function serialize(value: unknown, property: string, isStrict: boolean): string {
  if (isLosslessJson(value)) return JSON.stringify(value);
  try {
    return write(value, property, "", { isStrict, parents: [] }) ?? "null";
  } catch (error) {
    if (error instanceof RangeError) throw invalid(property, "a value nested too deeply", "fewer levels");
    throw error;
  }
}

/** The surroundings of a value inside another. */
interface Inside {
  /** Whether a bigint and an undefined item are refused. */
  readonly isStrict: boolean;
  /** The objects around the place, outermost first. */
  readonly parents: readonly object[];
}

/** The error for the value at a path; the path of the body is empty. */
function invalid(path: string, got: string, need: string): Error {
  return invalidValue(path === "" ? undefined : path, got, need);
}

/** JSON text of one value, or undefined for `undefined`. */
function write(value: unknown, path: string, key: string, inside: Inside): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "bigint") return writeBigint(value, path, key, inside);
  if (typeof value === "object" && value !== null) return writeObject(value, path, key, inside);
  if (isLosslessJson(value)) return JSON.stringify(value);
  throw invalid(path, kindOfValue(value), "a value that JSON can hold");
}

function writeBigint(value: bigint, path: string, key: string, inside: Inside): string | undefined {
  const { toJSON } = value as { readonly toJSON?: (key: string) => unknown };
  const written = toJSON === undefined ? value : toJSON.call(value, key);
  if (typeof written !== "bigint") return write(written, path, key, inside);
  if (!inside.isStrict) return String(value);
  throw invalid(path, "a bigint", "a number, or text where the description allows it");
}

function writeObject(value: object, path: string, key: string, around: Inside): string | undefined {
  const { isStrict, parents } = around;
  if (parents.includes(value)) throw invalid(path, "an object that contains itself", "one without cycles");
  if (isBinary(value)) {
    const hint = "text, or the binary as a property of its own";
    throw invalid(path, `a binary value inside a JSON ${isStrict ? "body" : "part"}`, hint);
  }
  const inside = { isStrict, parents: [...parents, value] };
  if ("toJSON" in value && typeof value.toJSON === "function") {
    const written: unknown = value.toJSON(key);
    if (tagOf(value) === "Date" && written === null) throw invalid(path, "an invalid Date", "a valid one");
    return written === value ? writeMembers(value, path, inside) : write(written, path, key, inside);
  }
  if (/^(?:String|Number|Boolean)$/.test(tagOf(value))) return write(value.valueOf(), path, key, inside);
  return Array.isArray(value) ? writeItems(value, path, inside) : writeMembers(value, path, inside);
}

function writeItems(value: readonly unknown[], path: string, inside: Inside): string {
  const items = Array.from(value, (item, i) => {
    if (item === undefined && inside.isStrict)
      throw invalid(`${path}[${i}]`, "undefined", "null, or no item");
    return write(item, `${path}[${i}]`, String(i), inside) ?? "null";
  });
  return `[${items.join(",")}]`;
}

function writeMembers(value: object, path: string, inside: Inside): string {
  if (tagOf(value) !== "Object") {
    const accepted = "an object of properties, an array, or an object with toJSON()";
    throw invalid(
      path,
      kindOfValue(value),
      ArrayBuffer.isView(value) && !inside.isStrict ? binaryKinds : accepted,
    );
  }
  const members: string[] = [];
  for (const [key, member] of Object.entries(value)) {
    const text = write(member, path === "" ? key : `${path}.${key}`, key, inside);
    if (text !== undefined) members.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${members.join(",")}}`;
}
