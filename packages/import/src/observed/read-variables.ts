import type { JsonObject } from "@partwise/description/document";
import { isSecretName } from "../secrets/is-secret-name.js";
import type { Secrets } from "../secrets/secrets.js";

/** Variables of a collection, the later first. The values of secret ones are added to `secrets`. */
export function readVariables(
  list: readonly JsonObject[],
  secrets: Secrets,
  outer?: {
    values: ReadonlyMap<string, string>;
    descriptions: ReadonlyMap<string, string>;
    circular: Set<string>;
  },
): Variables {
  const values = new Map(outer?.values);
  const descriptions = new Map(outer?.descriptions);
  const circular = outer?.circular ?? new Set<string>();
  for (const { key, id, value, type, description, disabled, enabled } of list) {
    const name = typeof key === "string" ? key : id;
    if (typeof name !== "string" || disabled === true || enabled === false) continue;
    if (typeof description === "string") descriptions.set(name, description);
    if (type === "secret" || isSecretName(name)) {
      secrets.add(value);
      values.delete(name);
    } else if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
      if (value !== "") values.set(name, String(value));
    }
  }
  const resolve = (text: string, open: readonly string[] = []): string =>
    text.includes("{{")
      ? text.replace(/\{\{\s*([^{}]+?)\s*\}\}/g, (whole, name: string) => {
          const value = values.get(name);
          if (value === undefined) return whole;
          if (open.includes(name) || open.length > 20) {
            circular.add(name);
            return whole;
          }
          return resolve(value, [...open, name]);
        })
      : text;
  return {
    resolve: (text) => resolve(text),
    valueOf: (name) => {
      const value = values.has(name) ? resolve(`{{${name}}}`) : undefined;
      return value === undefined || value.includes("{{") ? undefined : value;
    },
    descriptionOf: (name) => descriptions.get(name) ?? "",
    circular,
    with: (more) =>
      more.length === 0 ? self() : readVariables(more, secrets, { values, descriptions, circular }),
  };
  function self(): Variables {
    return readVariables([], secrets, { values, descriptions, circular });
  }
}

/** What variables stand for. */
export interface Variables {
  /** The text with its variables replaced, as far as they have values. */
  readonly resolve: (text: string) => string;
  /** Undefined for a variable without a value, and for a secret. */
  readonly valueOf: (name: string) => string | undefined;
  readonly descriptionOf: (name: string) => string;
  /** The variables whose values need themselves. */
  readonly circular: ReadonlySet<string>;
  /** With more variables, which come first. */
  readonly with: (more: readonly JsonObject[]) => Variables;
}
