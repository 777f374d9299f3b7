// What a page needs at once. Nothing here may lead to the rest, or bundlers load all of it at once.

export { isBinary } from "./binary.js";
export type { PlainBody } from "./encode-plain.js";
export { encodePlain } from "./encode-plain.js";
export { isPlainJson } from "./is-plain-json.js";
export { isReplayable } from "./is-replayable.js";
export { essenceOf, isJson, isMultipart, isText } from "./media-type.js";
