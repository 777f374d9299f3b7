// The code that a page loads at once and that code on use needs as well. A bundler makes a file for each set of entries that
// share code. Every entry of code on use imports this file, so that there is one such set, and a page loads 2 files instead
// of 16.

export { matches } from "@partwise/multipart/media-types";
export { atStatus, kindOf, readJson, readText } from "./answer/read-data.js";
export { chooseMediaType } from "./body/choose-media-type.js";
export { boundaryOfCall, encodeAtOnce } from "./body/encode-at-once.js";
export { showsBinary } from "./body/shows-binary.js";
export { takesBlob } from "./body/takes-blob.js";
export { planAtOnce } from "./call/plan-call.js";
export { isItems } from "./contract/items.js";
export { createClient } from "./create-client.js";
export { ApiError } from "./errors/api-error.js";
export { CallError } from "./errors/call-error.js";
export { toRecord } from "./headers/headers-of.js";
export { typeOf } from "./media-types/type-of.js";
export { foundOnce } from "./once/found-once.js";
export { load } from "./once/load.js";
export { needsSerializing } from "./parameters/needs-serializing.js";
export { serializePathByDefault } from "./parameters/serialize-path-by-default.js";
export { onAbort } from "./signal/on-abort.js";
