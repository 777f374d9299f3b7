import { applyCodec, type Binary, type BinarySource, type Codecs, isBinary } from "@partwise/multipart";
import { essenceOf } from "@partwise/multipart/plain";
import { CallError } from "./errors.js";
import type { Plan } from "./plan.js";
import type { EncodedContent, Pieces } from "./request-class.js";

/** A body as the Request class takes it, with the Content-Type that belongs to it; `null` leaves that to fetch. */
export interface EncodedBody {
  readonly contentType: string | null;
  readonly body: EncodedContent;
  /** Of a multipart body. */
  readonly boundary?: string;
  /** Says more of what fetch rejects with. */
  readonly onFailure?: (error: unknown) => never;
}

/** Makes of a body what a Request class takes. */
export type ToContent = (body: Pieces) => EncodedContent;

/**
 * Encodes a body that has no parts and is no text: one binary, or what a codec writes, of JSON too.
 * @throws CallError `MEDIA_TYPE` for a value that the media type has no form for
 * @throws MultipartError `INVALID_VALUE` for one that its codec does not write
 */
export function encodeWhole(
  value: unknown,
  { kind, mediaType, contentType: named }: Plan,
  toContent: ToContent,
  codecs?: Codecs,
): EncodedBody | Promise<EncodedBody> {
  if (kind === "json") {
    const contentType = named ?? "application/json";
    const written = applyCodec(codecs, value, contentType);
    return { contentType, body: written === undefined ? JSON.stringify(value) : bodyOf(written, toContent) };
  }
  if (isBinary(value)) {
    return encodeBinary(value, named, toContent);
  }
  const written = named && applyCodec(codecs, value, named);
  if (named !== undefined && written !== undefined) {
    return { contentType: named, body: bodyOf(written, toContent) };
  }
  const next = named
    ? `give createClient a codec: codecs: { "${essenceOf(named)}": write }`
    : "name its type in a Content-Type header";
  throw new CallError(
    "MEDIA_TYPE",
    `A body of type ${mediaType} must be a string or a binary value. To send an object or array, ${next}.`,
  );
}

/** The binary's own type stands where the description gives a range such as `image/*`. */
async function encodeBinary(
  value: Binary,
  named: string | undefined,
  toContent: ToContent,
): Promise<EncodedBody> {
  const { content, contentType } = "content" in value ? value : { content: value, contentType: undefined };
  const source = typeof content === "function" ? await content() : content;
  const own = source instanceof Blob ? source.type : "";
  return {
    contentType: contentType ?? named ?? (own || "application/octet-stream"),
    body: bodyOf(source, toContent),
  };
}

function bodyOf(source: string | BinarySource, toContent: ToContent): EncodedContent {
  return typeof source === "string"
    ? source
    : toContent({ contentType: "", boundary: "", content: [source] });
}
