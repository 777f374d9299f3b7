import { UsageError } from "../errors/usage-error.js";
import type { Schema } from "../schema/resolve-schema.js";

/** Counts code points. @see https://json-schema.org/draft/2020-12/json-schema-validation#section-6.3.1 */
export function textWithin(
  name: string,
  { maxLength, minLength }: Schema,
  kind: "flag" | "argument" = "flag",
): (text: string) => string {
  const called = kind === "flag" ? `--${name}` : name;
  return (text) => {
    const length = [...text].length;
    if (typeof maxLength === "number" && length > maxLength) {
      throw new UsageError(`${called} is ${length} characters long; ${maxLength} are allowed. Shorten it.`);
    }
    if (typeof minLength === "number" && length < minLength) {
      throw new UsageError(`${called} is ${length} characters long; it needs at least ${minLength}.`);
    }
    return text;
  };
}

/** A description as one line. */
export function textOf(description: unknown): string {
  return typeof description === "string" ? description.replace(/\s+/g, " ").trim() : "";
}

/** What a help text says of the length of a text. */
export function limitOf({ maxLength }: Schema): string {
  return typeof maxLength === "number" ? ` (${maxLength} characters at most)` : "";
}

/** Reads a number. */
export function numberOf(name: string, type: "integer" | "number"): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === "" || !Number.isFinite(value) || (type === "integer" && !Number.isInteger(value))) {
      throw new UsageError(`--${name} needs a ${type === "integer" ? "whole " : ""}number.`);
    }
    return value;
  };
}
