import {
  applyCodec,
  type Binary,
  type BinarySource,
  type Codecs,
  isBinary,
  lateSource,
  openBodySource,
  ownFilename,
  serializeJsonBody,
} from "@partwise/multipart";
import { essenceOf } from "@partwise/multipart/page";
import { CallError } from "../errors/call-error.js";
import { fileTypes } from "../media-types/file-types.js";
import { asPieces, type EncodedContent } from "../request/request-class.js";
import { encodeItems } from "../streams/encode-items.js";
import type { BodyPlan } from "./choose-media-type.js";
import type { EncodedBody, ToContent } from "./encoded-body.js";
import { knownType, rawType } from "./raw-type.js";

/**
 * Encodes a body that has no parts and is no text: one binary, the items of a sequence, or a value that a codec or JSON writes.
 * @throws {CallError} `MEDIA_TYPE` for a value that cannot be written in the media type, and for a binary whose type is none
 * of several described types
 * @throws {MultipartError} `INVALID_VALUE` for a value that its codec, or JSON, does not write
 */
export function encodeWithoutParts(
  value: unknown,
  plan: BodyPlan,
  toContent: ToContent,
  codecs?: Codecs,
): EncodedBody | Promise<EncodedBody> {
  const { kind, mediaType, contentType: named } = plan;
  if (kind === "json") {
    const contentType = named ?? "application/json";
    const written = applyCodec(codecs, value, contentType);
    return { contentType, body: bodyOf(written ?? serializeJsonBody(value), toContent) };
  }
  const items = encodeItems(mediaType, value);
  if (isBinary(value) && items === undefined) {
    return encodeBinary(value, plan, toContent);
  }
  const written = (named && !isBinary(value) ? applyCodec(codecs, value, named) : undefined) ?? items;
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

/**
 * Encodes one binary. A function is called now, since its source may tell the type, and since fetch sends a Blob with its
 * length. Over a transport of Partwise, a function whose type is known is called when the body is sent.
 */
async function encodeBinary(value: Binary, plan: BodyPlan, toContent: ToContent): Promise<EncodedBody> {
  const { content, contentType } = "content" in value ? value : { content: value, contentType: undefined };
  const isFunction = typeof content === "function";
  const known = contentType ?? (isFunction ? knownType(plan) : undefined);
  if (isFunction && known !== undefined && toContent === asPieces) {
    return { contentType: known, body: bodyOf(lateSource(content), toContent) };
  }
  const source = await openBodySource(isFunction ? lateSource(content) : content);
  return {
    contentType: contentType ?? rawType(await ownType(source), plan),
    body: bodyOf(source, toContent),
  };
}

/** The media type of a source itself: a Blob's, or that of the file that a Node stream reads. Empty for other sources. */
async function ownType(source: string | BinarySource): Promise<string> {
  if (typeof source === "string") return "";
  if ("type" in source && typeof source.type === "string") return source.type;
  const filename = ownFilename(source);
  return (filename && (await fileTypes())(filename)) || "";
}

function bodyOf(source: string | BinarySource, toContent: ToContent): EncodedContent {
  return typeof source === "string"
    ? source
    : toContent({ contentType: "", boundary: "", content: [source] });
}
