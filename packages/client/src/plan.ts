import type { EncodingOverrides } from "@partwise/multipart";
import { essenceOf, isJson, isMultipart, matches } from "@partwise/multipart/plain";
import { CallError } from "./errors.js";
import { foundOnce } from "./found-once.js";
import { contentTypeOf } from "./headers.js";
import { holdsBinary } from "./holds-binary.js";
import type { MediaTypeMetadata, OperationMetadata } from "./operations.js";
import type { CallInit } from "./policy.js";

/** How a body is sent: its media type, and what the description says of its parts. */
export interface Plan {
  readonly mediaType: string;
  readonly kind: "multipart" | "urlencoded" | "json" | "other";
  /** Of a body without parts: the call's own header, else the media type, unless that is a range. */
  readonly contentType: string | undefined;
  readonly metadata: MediaTypeMetadata | undefined;
  /** What the description offers, where the call names none of it. */
  readonly offered: Content | undefined;
}

type Content = { readonly [mediaType: string]: MediaTypeMetadata };

/**
 * Chooses the media type of a body, for which `overrides` are the client's: the one that the call names (`mediaType`, else its Content-Type
 * header), or, for a value that holds a binary, the first multipart type and else the first binary one,
 * or the first that is described. Gives nothing when neither the call nor the description names one.
 * @throws CallError `MEDIA_TYPE` for one that is not described, that would lose the value, or that the header contradicts
 */
export function plan(
  operation: OperationMetadata | undefined,
  init: CallInit,
  overrides?: EncodingOverrides,
): Plan | undefined {
  const { mediaType, headers, body } = init;
  const header = contentTypeOf(headers);
  const isBinary = holdsBinary(body, operation, init.encoding ?? overrides);
  if (operation === undefined || header !== undefined || mediaType !== undefined) {
    return planFor(operation, isBinary, mediaType, header);
  }
  return (isBinary ? forBinaries : forOthers)(operation);
}

/** What an operation sends when the call says nothing of it. */
const forBinaries = foundOnce((operation: OperationMetadata) => planFor(operation, true));
const forOthers = foundOnce((operation: OperationMetadata) => planFor(operation, false));

function planFor(
  operation: OperationMetadata | undefined,
  isBinary: boolean,
  named?: string,
  header?: string,
): Plan | undefined {
  const content = operation?.requestBody?.content;
  const ifMultipart = header !== undefined && isMultipart(header) ? header : undefined;
  const mediaType = named ?? (content ? choose(content, isBinary, header) : ifMultipart);
  if (mediaType === undefined) {
    return undefined;
  }
  const problem = problemOf(mediaType, isBinary, content, header);
  if (problem !== undefined) {
    throw new CallError("MEDIA_TYPE", `${operation?.operationId ?? "The call"}: ${problem}`);
  }
  const contentType = header ?? (mediaType.includes("*") ? undefined : mediaType);
  const offered = (named ?? header) ? undefined : content;
  return { mediaType, kind: kindOf(mediaType), contentType, metadata: content?.[mediaType], offered };
}

/** How a body of a media type is written. */
export function kindOf(mediaType: string): Plan["kind"] {
  if (isMultipart(mediaType)) return "multipart";
  if (isJson(mediaType)) return "json";
  return essenceOf(mediaType) === "application/x-www-form-urlencoded" ? "urlencoded" : "other";
}

function choose(content: Content, isBinary: boolean, header: string | undefined): string {
  const described = Object.keys(content);
  const isNamed = (each: string) => header !== undefined && essenceOf(each) === essenceOf(header);
  const takesBytes = (each: string) => content[each]?.binary;
  const forBinary = isBinary ? (described.find(isMultipart) ?? described.find(takesBytes)) : undefined;
  return described.find(isNamed) ?? forBinary ?? described[0] ?? "";
}

function problemOf(
  mediaType: string,
  isBinary: boolean,
  content: Content | undefined,
  header: string | undefined,
): string | undefined {
  if (content && !Object.hasOwn(content, mediaType)) {
    const described = Object.keys(content).join(", ") || "none";
    return `media type "${mediaType}" is not described for its body. Use one of: ${described}.`;
  }
  // The server would read the body as what it is not.
  if (header !== undefined && !matches(mediaType, header) && !(isJson(header) && isJson(mediaType))) {
    return `its Content-Type header says ${essenceOf(header)}, but the body is sent as ${mediaType}. Leave the header out, or name the mediaType.`;
  }
  return isBinary && isJson(mediaType)
    ? `a binary value cannot be sent as ${mediaType}, which would lose it. Pass text, or a mediaType that takes it.`
    : undefined;
}
