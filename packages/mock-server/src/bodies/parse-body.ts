import {
  essenceOf,
  isJson,
  isMultipart,
  isUrlencoded,
  jsonSequenceKind,
  matches,
} from "@partwise/multipart/media-types";
import type { MediaType, RequestBody } from "../contract/operation.js";
import type { ParsedPart, PartHead } from "../contract/parsed-part.js";
import type { ReceivedRequest } from "../contract/received-request.js";
import { Refusal } from "../contract/refusal.js";
import { type Pair, readPairs } from "../parameters/read-pairs.js";

/**
 * Reads the body of a call by its media type; undefined when the operation takes none, or an optional one is not sent.
 * @throws {Refusal} 415 for another media type or a Content-Encoding, 411 and 400 for a body that is missing, 400 for one
 * that cannot be read
 */
export async function parseBody(
  { headers, body, streamed }: Pick<ReceivedRequest, "headers" | "body" | "streamed">,
  described: RequestBody | undefined,
  check?: (part: PartHead) => void,
): Promise<ParsedBody | undefined> {
  if (!described) return undefined;
  const { "content-type": contentType = "", "content-encoding": encoding = "identity" } = headers;
  if (body.length === 0 && contentType === "") {
    if (!described.required) return undefined;
    const hasLength = "content-length" in headers || "transfer-encoding" in headers;
    if (hasLength) throw new Refusal(400, "no-body", "The request has no body.");
    throw new Refusal(411, "no-length", "The request has no body, and no Content-Length that says so.");
  }
  const mediaType = essenceOf(contentType);
  const media = mediaTypeOf(mediaType, described);
  if (!media || encoding.toLowerCase() !== "identity") {
    const known = [...described.content.keys()].join(" or ");
    throw new Refusal(415, "media-type", `The body has to be ${known}, without a Content-Encoding.`);
  }
  const base = { mediaType, media };
  if (streamed instanceof Refusal) throw streamed;
  if (streamed) {
    for (const part of streamed) check?.(part);
    return { ...base, parts: streamed };
  }
  if (isMultipart(mediaType)) return { ...base, parts: await parseMultipartLazily(body, contentType, check) };
  if (isUrlencoded(mediaType)) return { ...base, pairs: readPairs(textOf(body)) };
  if (isJson(mediaType)) return { ...base, value: parseJson(textOf(body), "The body is not valid JSON.") };
  if (jsonSequenceKind(mediaType) !== undefined)
    return { ...base, value: parseSequence(textOf(body)), isSequence: true };
  return { ...base, value: /^text\//.test(mediaType) ? textOf(body) : body };
}

/** A body read by its media type, before it is checked. */
export type ParsedBody = { readonly mediaType: string; readonly media: MediaType } & (
  | { readonly parts: readonly ParsedPart[] }
  | { readonly pairs: readonly Pair[] }
  | { readonly value: unknown; readonly isSequence?: true }
);

/** The described media type that fits best: its own name, then a range such as `image/*`. */
function mediaTypeOf(mediaType: string, { content }: RequestBody): MediaType | undefined {
  for (const [key, media] of content) if (essenceOf(key) === mediaType) return media;
  const ranges = [...content].filter(([key]) => key.includes("*"));
  ranges.sort(([one], [other]) => other.length - one.length);
  return ranges.find(([key]) => matches(key, mediaType))?.[1];
}

async function parseMultipartLazily(body: Uint8Array, contentType: string, check?: (part: PartHead) => void) {
  const { parseMultipart } = await import("./parse-multipart.js");
  return parseMultipart(body, contentType, check);
}

function textOf(body: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    throw new Refusal(400, "body", "The body is not UTF-8.");
  }
}

/** The value of JSON. V8's message, which quotes the text, is dropped. */
function parseJson(text: string, message: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, "body", message);
  }
}

/** The items of JSON lines, or of a JSON text sequence. */
function parseSequence(text: string): unknown[] {
  const lines = text
    .replaceAll("\u001e", "\n")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
  return lines.map((line, index) => parseJson(line, `Line ${index + 1} of the body is not valid JSON.`));
}
