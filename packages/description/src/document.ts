export type { Context } from "./document/context.js";
export { type Draft, type DraftContext, draftAt, draftOf, frozen } from "./document/draft.js";
export { isObject, type JsonObject, listOf, objectOf } from "./document/json.js";
export { nameDeepReferences } from "./document/name-deep-references.js";
export { joinPointer, splitPointer } from "./document/pointer.js";
export { follow, type Located, lookUp } from "./document/reference.js";
export type { Version } from "./document/version.js";
export { isData, walk } from "./document/walk.js";
