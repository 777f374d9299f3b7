import { shellQuote } from "@partwise/call/command-line";
import { callFlagNames, type Flag, holdsProperties, operationFlags } from "@partwise/call/flags";
import { type Context, isObject } from "@partwise/description/document";
import { isJson } from "@partwise/multipart/media-types";
import type { SampledRequest } from "../request/sampled-request.js";

/**
 * The parameters and the body of a request as flags for a shell, as `partwise call` names them. The values of `given`, by place
 * and name, stand elsewhere in the command.
 */
export function flagWords(
  { operation, metadata, example }: SampledRequest,
  context: Context,
  given: (place: string, name: string) => boolean = () => false,
): readonly string[] {
  const { mediaType, parameters, body } = example;
  const table = operationFlags(operation, metadata, mediaType, context, callFlagNames);
  const flags = [...new Set(table.values())].filter(({ keys }) => keys.length === 1);
  const find = (place: string, name: string) =>
    flags.find((each) => each.place === place && each.keys[0] === name);
  const words = Object.entries(parameters).flatMap(([place, values]) =>
    Object.entries(values).flatMap(([name, value]) => {
      const flag = given(place, name) ? undefined : find(place, name);
      return flag === undefined ? [] : wordsOf(flag, value);
    }),
  );
  if (body === undefined) return words;
  if (mediaType === undefined || !holdsProperties(mediaType) || !isObject(body) || isFile(body))
    return [...words, `--body ${word(isJson(mediaType ?? "") ? JSON.stringify(body) : textOf(body))}`];
  const rest: Record<string, unknown> = {};
  const own = Object.entries(body).flatMap(([name, value]) => {
    const flag = find("body", name);
    const isText = flag?.isFile && typeof value === "string";
    if (flag !== undefined && !isText) return wordsOf(flag, value);
    rest[name] = value;
    return [];
  });
  const isEmpty = Object.keys(body).length === 0;
  const more = Object.keys(rest).length > 0 || isEmpty ? [`--body ${word(JSON.stringify(rest))}`] : [];
  return [...words, ...more, ...own];
}

function wordsOf({ name }: Flag, value: unknown): readonly string[] {
  const isList =
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => isFile(item) || typeof item !== "object");
  const values = isList ? value : [value];
  // A flag of a boolean takes a value after "=" alone.
  return values.map((each) => `--${name}${typeof each === "boolean" ? "=" : " "}${word(textOf(each))}`);
}

function textOf(value: unknown): string {
  if (isFile(value)) return `@${value.filename}`;
  return typeof value === "string" ? value : JSON.stringify(value);
}

function isFile(value: unknown): value is { readonly content: Uint8Array; readonly filename: string } {
  return isObject(value) && value.content instanceof Uint8Array;
}

/** A word of a shell, quoted where it has to be. */
export function word(text: string): string {
  return /^[\w@%+:,./-]+$/.test(text) ? text : shellQuote(text);
}
