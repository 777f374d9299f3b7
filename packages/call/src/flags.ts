/** The flags of an operation, for what prints commands. */
export { callFlagNames } from "./arguments/call-flags.js";
export type { Flag, FlagTable } from "./operation/flag.js";
export { holdsProperties } from "./operation/holds-properties.js";
export { operationFlags } from "./operation/operation-flags.js";
export { type Environment, sendableScheme, variablesOf } from "./run/environment-credentials.js";
