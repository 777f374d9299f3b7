// What writes values that are no parts: the parameters of a call.

export { invalidValue, MultipartError } from "./contract/errors.js";
export { encodeUrlencoded, freeInQuery } from "./form/encode-urlencoded.js";
export { isJson, isUrlencoded } from "./media-type/media-type.js";
export { percentEncode, percentEncodeBut } from "./serialize/percent-encode.js";
export { serializeJson } from "./serialize/serialize-json.js";
export { plainValue, serializeScalar } from "./serialize/serialize-value.js";
export { kindOfValue } from "./value/kind-of-value.js";
export { tagOf } from "./value/tag-of.js";
