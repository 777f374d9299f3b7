export { assertBoundary } from "./body/assert-boundary.js";
export { createBoundary } from "./body/create-boundary.js";
export type { EncodeOptions } from "./body/encode.js";
export { encode } from "./body/encode.js";
export { isLate, lateSource, openBodySource, openContent } from "./body/late-source.js";
export type { MultipartBody } from "./body/multipart-body.js";
export { failureOf, sourceFailure } from "./body/source-failure.js";
export { failureOfBody, releaseBody, releaseContent, toBodyInit } from "./body/to-body-init.js";
export type {
  ArrayLayout,
  BooleanLayout,
  Encoding,
  EncodingOverride,
  EncodingOverrides,
  Encodings,
  NullLayout,
  ObjectLayout,
} from "./contract/encoding.js";
export type { MultipartErrorCode, MultipartErrorOptions } from "./contract/multipart-error.js";
export { MultipartError } from "./contract/multipart-error.js";
export type { MultipartValue, ToPartsOptions } from "./decide/to-parts.js";
export { toParts } from "./decide/to-parts.js";
export { filenameOf } from "./filename/filename-of.js";
export { ownFilename } from "./filename/own-filename.js";
export { partFilename } from "./filename/part-filename.js";
export { encodeMultipart } from "./form/encode-multipart.js";
export type { UrlencodedOptions } from "./form/encode-urlencoded.js";
export { encodeUrlencoded } from "./form/encode-urlencoded.js";
export type { ParseLimits } from "./parse/parse-multipart.js";
export { parseMultipart } from "./parse/parse-multipart.js";
export type { PartLimits, PartSplitter } from "./parse/part-splitter.js";
export { partSplitter } from "./parse/part-splitter.js";
export type { ReceivedPart } from "./parse/received-part.js";
export type { Part } from "./part/part.js";
export type { Codec, Codecs } from "./serialize/apply-codec.js";
export { applyCodec } from "./serialize/apply-codec.js";
export { serializeJsonBody } from "./serialize/serialize-json.js";
export type { Binary, BinaryContent, BinaryOpener, BinarySource } from "./value/binary.js";
export { isBinary } from "./value/binary.js";
export { isReplayable } from "./value/is-replayable.js";
