import { isObject, type JsonObject, listOf } from "@partwise/description/document";
import type { Finding } from "../contract/finding.js";
import type { Places } from "../contract/pair.js";
import type { Tools } from "./compare-operation.js";

/** Compares security requirements: whether credentials that were enough still are. */
export function compareSecurity(security: Places, { contexts }: Tools): readonly Finding[] {
  const before = alternativesOf(security.old.value ?? contexts.old.document.security);
  const after = alternativesOf(security.new.value ?? contexts.new.document.security);
  const lost = before.filter((old) => !after.some((now) => isEnough(old, now)));
  const added = after.filter((now) => !before.some((old) => isEnough(now, old)));
  const { pointer } = security.new;
  if (lost.length > 0) {
    return [
      { pointer, message: `needs ${printSecurity(after)}, needed ${printSecurity(before)}`, wire: true },
    ];
  }
  return added.length > 0 || after.length !== before.length
    ? [{ pointer, message: `takes ${printSecurity(after)}, took ${printSecurity(before)}`, isNew: true }]
    : [];
}

/** The requirements, one of which is enough. */
export function alternativesOf(value: unknown): readonly JsonObject[] {
  const found = listOf(value).filter(isObject);
  return found.length === 0 ? [{}] : found;
}

/** Whether who has what the one asks for has what the other asks for, too. */
export function isEnough(has: JsonObject, needs: JsonObject): boolean {
  return Object.entries(needs).every(
    ([scheme, scopes]) =>
      Object.hasOwn(has, scheme) && listOf(scopes).every((scope) => listOf(has[scheme]).includes(scope)),
  );
}

/** Requirements in words. */
export function printSecurity(alternatives: readonly JsonObject[]): string {
  return alternatives
    .map((each) => {
      const schemes = Object.entries(each).map(([scheme, scopes]) =>
        listOf(scopes).length > 0 ? `${scheme} (${listOf(scopes).join(", ")})` : scheme,
      );
      return schemes.length === 0 ? "nothing" : schemes.join(" and ");
    })
    .join(" or ");
}
