import type { Context } from "../document/context.js";
import type { Located } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import { isObject, type JsonObject } from "../document/json-object.js";

/** The content of an operation's `x-partwise-pagination`. */
export interface Pagination {
  readonly items?: string;
  readonly next?: "link" | { readonly [key: string]: string | number };
}

export const paginationName = "x-partwise-pagination";

/** The keys of each form of `next`: required ones, and optional ones. */
const forms = [
  { needed: ["parameter", "value"], allowed: [] },
  { needed: ["parameter", "lastItem", "more"], allowed: [] },
  { needed: ["offset"], allowed: ["total"] },
  { needed: ["page"], allowed: ["first", "pages"] },
];
const parameters = ["parameter", "offset", "page"];

/** Reads `x-partwise-pagination` of an operation; a faulty key is left out with a warning. */
export function paginationOf(
  { value, pointer }: Located<JsonObject>,
  { warn }: Pick<Context, "warn">,
): Pagination | undefined {
  const given = value[paginationName];
  if (given === undefined) return undefined;
  const place = joinPointer(pointer, paginationName);
  if (!isObject(given)) {
    warn(place, 'is no object, so it is ignored; write { items: /pets, next: { page: "page" } }');
    return undefined;
  }
  for (const key of Object.keys(given)) {
    if (key !== "items" && key !== "next") {
      warn(joinPointer(place, key), "is no key of it, so it is ignored; write items or next");
    }
  }
  const { items } = given;
  const hasItems = isPointer(items);
  if (items !== undefined && !hasItems) {
    warn(joinPointer(place, "items"), `${noPointer} such as /pets, or "" for the answer itself`);
  }
  const next = readNext({ value: given.next, pointer: joinPointer(place, "next") }, warn);
  if (!hasItems && next === undefined) return undefined;
  return { ...(hasItems && { items }), ...(next && { next }) };
}

const noPointer = "is no JSON Pointer, so it is ignored; write one";

function readNext({ value, pointer }: Located<unknown>, warn: Context["warn"]): Pagination["next"] {
  if (value === undefined || value === "link") return value;
  const keys = isObject(value) ? Object.keys(value) : [];
  const form = forms.find(
    ({ needed, allowed }) =>
      needed.every((key) => keys.includes(key)) &&
      keys.every((key) => needed.includes(key) || allowed.includes(key)),
  );
  if (!isObject(value) || form === undefined) {
    warn(
      pointer,
      "is no way to a next page, so it is ignored; write link, { parameter, value }, { parameter, lastItem, more }, { offset, total } or { page, first, pages }",
    );
    return undefined;
  }
  for (const key of keys) {
    const problem = problemOf(key, value[key]);
    if (problem === undefined) continue;
    warn(joinPointer(pointer, key), problem);
    return undefined;
  }
  return value as { [key: string]: string | number };
}

function problemOf(key: string, value: unknown): string | undefined {
  if (parameters.includes(key)) {
    return typeof value === "string" && value !== ""
      ? undefined
      : "is no name, so that next is ignored; name a query parameter";
  }
  if (key === "first") {
    return Number.isInteger(value) ? undefined : "is no integer, so that next is ignored; write 0 or 1";
  }
  return isPointer(value) ? undefined : `${noPointer.replace("it is", "next is")} such as /next_cursor`;
}

/** @see https://www.rfc-editor.org/rfc/rfc6901#section-3 */
function isPointer(value: unknown): value is string {
  return typeof value === "string" && /^(?:\/(?:[^/~]|~[01])*)*$/.test(value);
}
