import { invalidValue } from "../contract/multipart-error.js";
import type { Part } from "../part/part.js";
import { styledText } from "../serialize/serialize-style.js";
import { assertRecord } from "../value/assert-record.js";
import { isBinary } from "../value/binary.js";
import { addValue, type Decided, nullText, objectLayoutOf, resolve } from "./add-property.js";

/**
 * Adds a part for each value in an object or array, at any depth: `owner[pets][0][name]`, or `owner.pets[0].name`.
 * An empty object or array, undefined and null become no part and take no index, since some receivers stop at a gap.
 * @throws {MultipartError} `INVALID_VALUE` for a value that contains itself or is deeper than 100 levels, and for an
 * object of a class
 * @see https://spec.openapis.org/oas/v3.1.1.html#style-values
 */
export function addNested(parts: Part[], name: string, value: object, property: string, how: Decided): void {
  const { object, array, style, explode, allowReserved, ...rest } = how.encoding ?? {};
  const { contentType, defaultContentType, binary, contentEncoding, ...leaf } = rest;
  const isStyled = (how.override?.object ?? object) === undefined && style !== undefined;
  const to: Nest = {
    parts,
    how: { ...how, encoding: leaf },
    dots: objectLayoutOf(value, how) === "dots",
    array: how.override?.array ?? array,
    spelled: isStyled ? { ...leaf, style, allowReserved: allowReserved === true } : undefined,
  };
  addMembers(to, name, value, property, []);
}

/** The settings that all values of one property share. */
interface Nest {
  readonly parts: Part[];
  /** The decision for each value, without the settings that concern the outermost object alone. */
  readonly how: Decided;
  /** Whether names have dots instead of brackets. */
  readonly dots: boolean;
  /** The layout of arrays that hold no objects. */
  readonly array: NonNullable<Decided["encoding"]>["array"];
  /** The encoding that spells texts, for a property with a style. */
  readonly spelled: Decided["encoding"];
}

const deepest = 100;

function addMembers(to: Nest, name: string, value: object, path: string, parents: readonly object[]): void {
  if (parents.includes(value))
    throw invalidValue(path, "an object that contains itself", "one without cycles");
  if (parents.length >= deepest) throw invalidValue(path, "a value nested too deeply", "fewer levels");
  const inside = [...parents, value];
  if (Array.isArray(value)) {
    addItems(to, name, value, path, inside);
    return;
  }
  assertRecord(value, path);
  for (const [key, member] of Object.entries(value)) {
    addEach(to, to.dots ? `${name}.${key}` : `${name}[${key}]`, member, `${path}.${key}`, inside);
  }
}

function addItems(
  to: Nest,
  name: string,
  given: readonly unknown[],
  path: string,
  parents: readonly object[],
): void {
  const items = given.map((item, i) => resolve(item, `${path}[${i}]`, to.how.encoding));
  const layout = items.some(isStructured) ? "indexed" : layoutOf(to, items, parents.length === 1);
  if (layout === "json") {
    addValue(to.parts, name, items, path, to.how);
    return;
  }
  let index = 0;
  for (const [i, item] of items.entries()) {
    const suffix = layout === "brackets" ? "[]" : layout === "indexed" ? `[${index}]` : "";
    const before = to.parts.length;
    addEach(to, name + suffix, item, `${path}[${i}]`, parents);
    if (to.parts.length > before) index++;
  }
}

/** The layout of an array without objects. Receivers that read dots expect all files of an array under one name. */
function layoutOf({ array, dots }: Nest, items: readonly unknown[], isOutermost: boolean): Nest["array"] {
  if (array !== undefined || isOutermost) return array;
  return dots && items.some(isBinary) ? "repeat" : "indexed";
}

function addEach(to: Nest, name: string, given: unknown, path: string, parents: readonly object[]): void {
  const { how, spelled } = to;
  const value = resolve(given, path, how.encoding);
  const filled = value === null ? nullText(how) : value;
  if (isStructured(value)) addMembers(to, name, value, path, parents);
  else if (filled === undefined) return;
  else if (spelled === undefined || how.target.style === undefined || isBinary(value)) {
    addValue(to.parts, name, value, path, how);
  } else {
    const content = how.target.style.text(styledText(filled, path, spelled), spelled);
    to.parts.push(how.target.finish({ name, content }, path, how, true));
  }
}

function isStructured(value: unknown): value is object {
  return typeof value === "object" && value !== null && !isBinary(value);
}
