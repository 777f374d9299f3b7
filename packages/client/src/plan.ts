import { type Encodings, isBinary } from "@partwise/multipart";
import { CallError } from "./errors.js";
import { isJson, isMultipart } from "./media-type.js";
import type { MediaTypeMetadata, OperationMetadata } from "./operations.js";

/** How a body is sent: its media type, and what the description says of its properties. */
export interface Plan {
  readonly mediaType: string;
  readonly encodings: Encodings | undefined;
}

/**
 * Chooses the media type of a body: the one that the caller names, or, for a value that holds a
 * binary, the first multipart type and else the first binary one, or the first that is described.
 * Gives nothing when neither the caller nor the description names one.
 */
export function plan(
  operation: OperationMetadata | undefined,
  body: unknown,
  mediaType: string | undefined,
): Plan | undefined {
  const content = operation?.requestBody?.content;
  if (content === undefined) {
    return mediaType === undefined ? undefined : { mediaType, encodings: undefined };
  }
  const chosen = mediaType ?? defaultMediaType(content, body);
  const metadata = chosen === undefined ? undefined : content[chosen];
  if (chosen === undefined || metadata === undefined) {
    const described = Object.keys(content).join(", ") || "none";
    throw new CallError(
      "MEDIA_TYPE",
      `${operation?.operationId ?? "The operation"}: media type "${chosen}" is not described for its body. Use one of: ${described}.`,
    );
  }
  if (isJson(chosen) && holdsBinary(body)) {
    throw new CallError(
      "MEDIA_TYPE",
      `${operation?.operationId ?? "The operation"}: a binary value cannot be sent as ${chosen}, which would lose it. Pass text, or a mediaType that takes it.`,
    );
  }
  return { mediaType: chosen, encodings: metadata.encoding };
}

function defaultMediaType(
  content: { readonly [mediaType: string]: MediaTypeMetadata },
  body: unknown,
): string | undefined {
  const described = Object.keys(content);
  const forBinary = holdsBinary(body)
    ? (described.find(isMultipart) ?? described.find((mediaType) => content[mediaType]?.binary))
    : undefined;
  return forBinary ?? described[0];
}

/** Looks at the value, its properties and their items: no other place can become a binary part. */
function holdsBinary(body: unknown): boolean {
  if (typeof body !== "object" || body === null) {
    return false;
  }
  return (
    isBinary(body) ||
    Object.values(body).some((value) => isBinary(value) || (Array.isArray(value) && value.some(isBinary)))
  );
}
