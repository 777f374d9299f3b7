import type { NextPage } from "../contract/pagination.js";
import { knownNames } from "./known-names.js";

type Properties = { readonly [name: string]: unknown };

/**
 * How the next page is requested, recognized by known names in an answer and the query of its call. Undefined without
 * such names.
 */
export function recognize(data: unknown, response: Response, query: Properties): NextPage | undefined {
  if (
    response.headers.has("link") &&
    /rel\s*=\s*"?[^",;]*\b(?:next|prev|first|last)\b/i.test(response.headers.get("link") ?? "")
  ) {
    return "link";
  }
  if (typeof data !== "object" || data === null || Array.isArray(data)) return undefined;
  const answer = data as Properties;
  const pointerTo = (names: readonly string[]) => {
    const found = names.find((name) => typeof answer[name] === "number");
    return found === undefined ? undefined : `/${found}`;
  };
  for (const [property, parameter] of Object.entries(knownNames.token)) {
    if (property in answer) return { parameter, value: `/${property}` };
  }
  if (typeof answer.has_more === "boolean") {
    return { parameter: "starting_after", lastItem: "/id", more: "/has_more" };
  }
  // The last page of some lists has no token, but other known names.
  if (Object.values(knownNames.token).some((parameter) => query[parameter] !== undefined)) return undefined;
  const offset = pointerTo(knownNames.offset)?.slice(1);
  if (offset !== undefined) return { offset, total: pointerTo(knownNames.total) };
  const page = pointerTo(knownNames.page)?.slice(1);
  return page === undefined
    ? undefined
    : { page, first: answer[page] as number, pages: pointerTo(knownNames.pageCount) };
}

/** The number of items on all pages, where a known name of the answer gives the number. */
export function totalOf(data: unknown): number {
  const answer = (data ?? {}) as Properties;
  return Math.max(
    0,
    ...knownNames.total.map((name) => answer[name]).filter((total) => typeof total === "number"),
  );
}
