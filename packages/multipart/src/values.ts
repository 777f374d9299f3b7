// The functions that serialize the parameters of a call.

export { invalidValue, MultipartError } from "./contract/multipart-error.js";
export { encodeUrlencoded, freeInQuery } from "./form/encode-urlencoded.js";
export { isJson, isUrlencoded } from "./media-type/media-type.js";
export { percentEncode, percentEncodeBut } from "./serialize/percent-encode.js";
export { serializeJson } from "./serialize/serialize-json.js";
export { jsonValueOf, serializeScalar } from "./serialize/serialize-value.js";
export { kindOfValue } from "./value/kind-of-value.js";
export { tagOf } from "./value/tag-of.js";
