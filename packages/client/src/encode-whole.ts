import {
  applyCodec,
  type Binary,
  type BinarySource,
  type Codecs,
  isBinary,
  ownFilename,
  serializeJsonBody,
} from "@partwise/multipart";
import { essenceOf } from "@partwise/multipart/plain";
import { CallError } from "./errors.js";
import { fileTypes } from "./media-types/file-types.js";
import { rawType } from "./media-types/raw-type.js";
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
 * @throws CallError `MEDIA_TYPE` for a binary whose type cannot be told
 * @throws MultipartError `INVALID_VALUE` for one that its codec, or JSON, does not write
 */
export function encodeWhole(
  value: unknown,
  how: Plan,
  toContent: ToContent,
  codecs?: Codecs,
): EncodedBody | Promise<EncodedBody> {
  const { kind, mediaType, contentType: named } = how;
  if (kind === "json") {
    const contentType = named ?? "application/json";
    const written = applyCodec(codecs, value, contentType);
    return { contentType, body: bodyOf(written ?? serializeJsonBody(value), toContent) };
  }
  if (isBinary(value)) {
    return encodeBinary(value, how, toContent);
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

async function encodeBinary(value: Binary, how: Plan, toContent: ToContent): Promise<EncodedBody> {
  const { content, contentType } = "content" in value ? value : { content: value, contentType: undefined };
  const source = typeof content === "function" ? await content() : content;
  return {
    contentType: contentType ?? rawType(await ownType(source), how),
    body: bodyOf(source, toContent),
  };
}

/** The type that a source brings: a Blob's, or that of the file that a Node stream reads. */
async function ownType(source: BinarySource): Promise<string> {
  if ("type" in source && typeof source.type === "string") return source.type;
  const filename = ownFilename(source);
  return (filename && (await fileTypes())(filename)) || "";
}

function bodyOf(source: string | BinarySource, toContent: ToContent): EncodedContent {
  return typeof source === "string"
    ? source
    : toContent({ contentType: "", boundary: "", content: [source] });
}
