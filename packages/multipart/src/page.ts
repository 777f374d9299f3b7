// What a web page loads at once. An import of any other module from here would make bundlers load that at once, too.

export type { DefaultBody } from "./form/encode-default-form.js";
export { encodeDefaultForm } from "./form/encode-default-form.js";
export { essenceOf, isJson, isMultipart, isText } from "./media-type/media-type.js";
export { isBinary } from "./value/binary.js";
export { isLosslessJson } from "./value/is-lossless-json.js";
export { isReplayable } from "./value/is-replayable.js";
