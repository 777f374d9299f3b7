// What a page loads at once and code on use needs as well. Bundlers make a file for each set of files that share code; as
// every first file of code on use imports this one, they make one set of it, and a page loads 2 files in place of 16.

export { matches } from "@partwise/multipart/matches";
export { atStatus, kindOf, readJson, readText } from "./answer/read-data.js";
export { encodeCommon } from "./body/encode-common.js";
export { plan } from "./body/plan.js";
export { showsBinary } from "./body/shows-binary.js";
export { isItems } from "./contract/items.js";
export { createClient } from "./create-client.js";
export { ApiError } from "./errors/api-error.js";
export { CallError } from "./errors/errors.js";
export { toRecord } from "./headers/headers-of.js";
export { typeOf } from "./media-types/type-of.js";
export { foundOnce } from "./once/found-once.js";
export { load } from "./once/load.js";
export { serializePath } from "./parameters/path-serializer.js";
export { arePlain } from "./parameters/plain-parameters.js";
export { onAbort } from "./signal/on-abort.js";
