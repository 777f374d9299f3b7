import { isObject, type JsonObject, listOf } from "@partwise/description/document";
import { textOf } from "../observed/text-of.js";

/** The headers of a request or a response: a list, or lines of text as v2.0 may have them. Some may have no valid name. */
export function readHeaders(header: unknown): readonly Header[] {
  if (typeof header === "string")
    return header
      .split(/\r?\n/)
      .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)])
      .filter(([name]) => name !== "")
      .map(([name = "", value = ""]) => ({
        name: name.trim(),
        value: value.trim(),
        description: "",
        isDisabled: false,
      }));
  return listOf(header)
    .filter((each): each is JsonObject => isObject(each))
    .map(({ key, value, description, disabled }) => ({
      name: textOf(key).trim(),
      value: textOf(value),
      description: textOf(description),
      isDisabled: disabled === true,
    }))
    .filter(({ name }) => name !== "");
}

/** Whether a header may have the name. */
export function isHeaderName(name: string): boolean {
  return /^[!#$%&'*+.^_`|~\w-]+$/.test(name);
}

/** A header. */
export interface Header {
  readonly name: string;
  readonly value: string;
  readonly description: string;
  readonly isDisabled: boolean;
}
