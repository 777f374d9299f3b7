export { mediaTypeOf as mediaTypeOfAnswer } from "./answer/media-type-of.js";
export { mediaTypeOfBody } from "./body/media-type-of-body.js";
