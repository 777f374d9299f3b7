export { CodegenError, type CodegenErrorCode, type Problem, printProblem } from "./document/codegen-error.js";
export { follow, type Located } from "./document/follow.js";
export { type Loaded, type LoadOptions, loadDescription, loadRead } from "./load/load-description.js";
export { withinStack } from "./load/within-stack.js";
export { descriptionMetadata } from "./operations/description-metadata.js";
export { findOperation } from "./operations/find-operation.js";
export { type NamedOperation, operationsOf } from "./operations/operations-of.js";
export { pathsMetadata } from "./operations/paths-metadata.js";
export { type Description, readDescription } from "./source/description.js";
