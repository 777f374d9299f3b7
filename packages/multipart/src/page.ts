// What a page needs at once. Nothing here may lead to the rest, or bundlers load all of it at once.

export type { DefaultBody } from "./form/encode-default-form.js";
export { encodeDefaultForm } from "./form/encode-default-form.js";
export { essenceOf, isJson, isMultipart, isText } from "./media-type/media-type.js";
export { isBinary } from "./value/binary.js";
export { isLosslessJson } from "./value/is-lossless-json.js";
export { isReplayable } from "./value/is-replayable.js";
