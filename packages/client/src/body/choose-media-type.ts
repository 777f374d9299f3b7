import { essenceOf, isJson, isMultipart } from "@partwise/multipart/page";
import type { MediaTypeMetadata, OperationMetadata } from "../contract/operations.js";
import type { CallInit } from "../contract/policy.js";
import { foundOnce } from "../once/found-once.js";

/**
 * Chooses the media type of a body: the one that the call names (`mediaType`), or, where it `isBinary`, the first
 * multipart type and else the first binary one, or the first that is described. A Content-Type header of the call is
 * read elsewhere. Gives nothing when nobody names one.
 */
export function chooseMediaType(
  operation: OperationMetadata | undefined,
  { mediaType }: Pick<CallInit, "mediaType">,
  isBinary: boolean,
): BodyPlan | undefined {
  if (operation && mediaType === undefined) return (isBinary ? forBinaries : forOthers)(operation);
  return planFor(operation, isBinary, mediaType);
}

/** How a body is sent: its media type, and what the description says of its parts. */
export interface BodyPlan {
  readonly mediaType: string;
  /** `refused` where the description or the header says that it cannot be sent so. */
  readonly kind: "multipart" | "urlencoded" | "json" | "other" | "refused";
  /** Of a body without parts: the call's own header, else the media type, unless that is a range. */
  readonly contentType: string | undefined;
  readonly metadata: MediaTypeMetadata | undefined;
  /** What the description offers, where the call names none of it. */
  readonly offered: Content | undefined;
}

type Content = { readonly [mediaType: string]: MediaTypeMetadata };

/** What an operation sends when the call says nothing of it. */
const forBinaries = foundOnce((operation: OperationMetadata) => planFor(operation, true));
const forOthers = foundOnce((operation: OperationMetadata) => planFor(operation, false));

function planFor(
  operation: OperationMetadata | undefined,
  isBinary: boolean,
  named?: string,
): BodyPlan | undefined {
  const content = operation?.requestBody?.content;
  const mediaType = named ?? (content && choose(content, isBinary));
  if (mediaType === undefined) return undefined;
  const isRefused = (content && !Object.hasOwn(content, mediaType)) || (isBinary && isJson(mediaType));
  return {
    mediaType,
    kind: isRefused ? "refused" : kindOf(mediaType),
    contentType: mediaType.includes("*") ? undefined : mediaType,
    metadata: content?.[mediaType],
    offered: named === undefined ? content : undefined,
  };
}

/** How a body of a media type is written. */
export function kindOf(mediaType: string): BodyPlan["kind"] {
  if (isMultipart(mediaType)) return "multipart";
  if (isJson(mediaType)) return "json";
  return essenceOf(mediaType) === "application/x-www-form-urlencoded" ? "urlencoded" : "other";
}

function choose(content: Content, isBinary: boolean): string {
  const described = Object.keys(content);
  const takesBytes = (each: string) => content[each]?.binary;
  const forBinary = isBinary ? (described.find(isMultipart) ?? described.find(takesBytes)) : undefined;
  return forBinary ?? described[0] ?? "";
}
