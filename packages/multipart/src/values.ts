// What writes values that are no parts: the parameters of a call.

export { encodeUrlencoded, freeInQuery } from "./encode-urlencoded.js";
export { invalidValue, MultipartError } from "./errors.js";
export { kindOfValue } from "./kind-of-value.js";
export { isJson } from "./media-type.js";
export { percentEncode, percentEncodeBut } from "./percent-encode.js";
export { serializeJson } from "./serialize-json.js";
export { plainValue, serializeScalar } from "./serialize-value.js";
export { tagOf } from "./tag-of.js";
