// What a page loads at once, or may, and code that is loaded on use has need of, too. The first file of such code imports
// this one, so that bundlers make one file of all that is loaded at once, in place of one for each set of its users.

export { matches } from "@partwise/multipart/matches";
export { atStatus, kindOf, readJson, readText } from "./answer/read-data.js";
export { typeOf } from "./answer/type-of.js";
export { ApiError } from "./api-error.js";
export { createClient } from "./create-client.js";
export { encodeCommon } from "./encode-common.js";
export { CallError } from "./errors.js";
export { foundOnce } from "./found-once.js";
export { toRecord } from "./headers.js";
export { load } from "./load.js";
export { onAbort } from "./on-abort.js";
export { arePlain } from "./parameters/plain-parameters.js";
export { serializePath } from "./path-serializer.js";
export { plan } from "./plan.js";
export { showsBinary } from "./shows-binary.js";
export { isItems } from "./streams/items.js";
