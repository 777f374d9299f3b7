export type { Codec, Codecs } from "./apply-codec.js";
export { applyCodec } from "./apply-codec.js";
export { assertBoundary } from "./assert-boundary.js";
export type { Binary, BinaryContent, BinaryOpener, BinarySource } from "./binary.js";
export { isBinary } from "./binary.js";
export { failureOfBody, releaseBody, releaseContent, toBodyInit } from "./body-init.js";
export { createBoundary } from "./create-boundary.js";
export type { EncodeOptions } from "./encode.js";
export { encode } from "./encode.js";
export { encodeMultipart } from "./encode-multipart.js";
export type { UrlencodedOptions } from "./encode-urlencoded.js";
export { encodeUrlencoded } from "./encode-urlencoded.js";
export type {
  ArrayLayout,
  BooleanLayout,
  Encoding,
  EncodingOverride,
  EncodingOverrides,
  Encodings,
  NullLayout,
  ObjectLayout,
} from "./encoding.js";
export type { MultipartErrorCode, MultipartErrorOptions } from "./errors.js";
export { MultipartError } from "./errors.js";
export { ownFilename, partFilename } from "./filename/own-filename.js";
export { filenameOf } from "./filename-of.js";
export { isReplayable } from "./is-replayable.js";
export { isLate, lateSource, openContent, openWhole } from "./late-source.js";
export type { MultipartBody } from "./multipart-body.js";
export type { ParseLimits } from "./parse-multipart.js";
export { parseMultipart } from "./parse-multipart.js";
export type { Part } from "./part.js";
export type { PartLimits, PartSplitter } from "./part-splitter.js";
export { partSplitter } from "./part-splitter.js";
export type { ReceivedPart } from "./received-part.js";
export { serializeJsonBody } from "./serialize-json.js";
export { failureOf, sourceFailure } from "./source-failure.js";
export type { MultipartValue, ToPartsOptions } from "./to-parts.js";
export { toParts } from "./to-parts.js";
