import { shellQuote } from "@partwise/call/command-line";
import { callFlagNames, type Flag, holdsProperties, operationFlags } from "@partwise/call/flags";
import type { Context } from "@partwise/description/document";
import { isObject } from "@partwise/description/document";
import type { SampledRequest } from "../request/sampled-request.js";

/** The same call as `partwise call`; `description` is the file as the reader names it. */
export function printCommand(sample: SampledRequest, context: Context, description: string): string {
  const { operation, metadata, example, baseUrl } = sample;
  const { mediaType, parameters, body } = example;
  const table = operationFlags(operation, metadata, mediaType, context, callFlagNames);
  const flags = [...new Set(table.values())].filter(({ keys }) => keys.length === 1);
  const words: string[] = [];
  for (const [place, values] of Object.entries(parameters)) {
    for (const [name, value] of Object.entries(values)) {
      const flag = flags.find((each) => each.place === place && each.keys[0] === name);
      if (flag !== undefined) words.push(...wordsOf(flag, value));
    }
  }
  const hasFlags = mediaType !== undefined && holdsProperties(mediaType) && isObject(body) && !isFile(body);
  if (hasFlags) {
    const rest: Record<string, unknown> = {};
    const own = Object.entries(body).flatMap(([name, value]) => {
      const flag = flags.find((each) => each.place === "body" && each.keys[0] === name);
      if (flag === undefined) rest[name] = value;
      return flag === undefined ? [] : wordsOf(flag, value);
    });
    if (Object.keys(rest).length > 0 || Object.keys(body).length === 0)
      words.push(`--body ${word(JSON.stringify(rest))}`);
    words.push(...own);
  } else if (body !== undefined) {
    words.push(
      `--body ${isFile(body) ? word(`@${body.filename}`) : word(typeof body === "string" ? body : JSON.stringify(body))}`,
    );
  }
  if (Object.keys(metadata.requestBody?.content ?? {}).length > 1)
    words.push(`--media-type ${word(mediaType ?? "")}`);
  words.push(`--server ${word(baseUrl)}`);
  return [`partwise call ${word(description)} ${word(operation.name)}`, ...words].join(" \\\n  ");
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
function word(text: string): string {
  return /^[\w@%+:,./-]+$/.test(text) ? text : shellQuote(text);
}
