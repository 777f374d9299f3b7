export type { Context } from "./document/context.js";
export { nameDeepReferences } from "./document/deep-references.js";
export { type Draft, type DraftContext, draftAt, draftOf, frozen } from "./document/draft.js";
export { isObject, type JsonObject, listOf, objectOf } from "./document/json.js";
export { joinPointer, splitPointer } from "./document/pointer.js";
export { follow, type Located, lookUp } from "./document/reference.js";
export type { Version } from "./document/version.js";
export { isData, walk } from "./document/walk.js";
