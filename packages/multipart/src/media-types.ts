// The functions for packages that read media types, and for pages. No import from here may lead to the encoder.

export { isConcrete } from "./media-type/is-concrete.js";
export { isFormData } from "./media-type/is-form-data.js";
export { jsonSequenceKind } from "./media-type/json-sequence-kind.js";
export { matches } from "./media-type/matches.js";
export { essenceOf, isJson, isMultipart, isText, isUrlencoded } from "./media-type/media-type.js";
export { splitMediaTypes } from "./media-type/split-media-types.js";
