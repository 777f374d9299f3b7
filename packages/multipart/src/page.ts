// The functions that a web page loads at once. Bundlers load every module that is imported from here at once, too.

export type { DefaultBody } from "./form/encode-default-form.js";
export { encodeDefaultForm } from "./form/encode-default-form.js";
export { essenceOf, isJson, isMultipart, isText } from "./media-type/media-type.js";
export { isBinary } from "./value/binary.js";
export { isLosslessJson } from "./value/is-lossless-json.js";
export { isReplayable } from "./value/is-replayable.js";
