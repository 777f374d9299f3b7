import { essenceOf, isJson, isMultipart } from "@partwise/multipart/page";
import type { MediaTypeMetadata, OperationMetadata } from "../contract/operations.js";
import type { CallInit } from "../contract/policy.js";

/**
 * Chooses the media type of a body: `mediaType` of the call; else, for a body that `isBinary`, the first described type that
 * is multipart or binary; else the first described type. Undefined where no type is described or named. `planByHeader` reads
 * a Content-Type header of the call.
 */
export function chooseMediaType(
  operation: OperationMetadata | undefined,
  { mediaType: named }: Pick<CallInit, "mediaType">,
  isBinary: boolean,
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

/** How a body is sent: its media type, and the description of its parts. */
export interface BodyPlan {
  readonly mediaType: string;
  /** `refused` where the description lacks the media type, or JSON would lose a binary. */
  readonly kind: "multipart" | "urlencoded" | "json" | "other" | "refused";
  /** The header of a body without parts: the call's own, else the media type, unless the type is a range. */
  readonly contentType: string | undefined;
  readonly metadata: MediaTypeMetadata | undefined;
  /** The described media types, where the call names none of them. */
  readonly offered: DescribedTypes | undefined;
}

type DescribedTypes = { readonly [mediaType: string]: MediaTypeMetadata };

/** How a body of a media type is written. */
export function kindOf(mediaType: string): BodyPlan["kind"] {
  if (isMultipart(mediaType)) return "multipart";
  if (isJson(mediaType)) return "json";
  return essenceOf(mediaType) === "application/x-www-form-urlencoded" ? "urlencoded" : "other";
}

function choose(content: DescribedTypes, isBinary: boolean): string {
  const described = Object.keys(content);
  const takesBytes = (each: string) => content[each]?.binary;
  const forBinary = isBinary ? (described.find(isMultipart) ?? described.find(takesBytes)) : undefined;
  return forBinary ?? described[0] ?? "";
}
