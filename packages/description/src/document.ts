export type { Context } from "./document/context.js";
export { type Draft, type DraftContext, draftAt, draftOf, frozen } from "./document/draft.js";
export { follow, type Located, lookUp } from "./document/follow.js";
export { joinPointer } from "./document/join-pointer.js";
export { isObject, type JsonObject, listOf, objectOf } from "./document/json-object.js";
export { nameDeepReferences } from "./document/name-deep-references.js";
export { splitPointer } from "./document/split-pointer.js";
export type { Version } from "./document/version.js";
export { isData, walk } from "./document/walk.js";
