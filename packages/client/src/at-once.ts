// What a page loads at once, or may, and code that is loaded on use has need of, too. The first file of such code imports
// this one, so that bundlers make one file of all that is loaded at once, in place of one for each set of its users.

export { matches } from "@partwise/multipart/matches";
export { atStatus, kindOf, readJson, readText } from "./answer/read-data.js";
export { encodeCommon } from "./body/encode-common.js";
export { plan } from "./body/plan.js";
export { showsBinary } from "./body/shows-binary.js";
export { isItems } from "./contract/items.js";
export { createClient } from "./create-client.js";
export { ApiError } from "./errors/api-error.js";
export { CallError } from "./errors/errors.js";
export { toRecord } from "./headers/headers.js";
export { typeOf } from "./media-types/type-of.js";
export { foundOnce } from "./once/found-once.js";
export { load } from "./once/load.js";
export { serializePath } from "./parameters/path-serializer.js";
export { arePlain } from "./parameters/plain-parameters.js";
export { onAbort } from "./signal/on-abort.js";
