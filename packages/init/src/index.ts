export { type MakeProjectOptions, makeProject, type Project } from "./make-project.js";
export { findWorkspace, type Workspace } from "./place/find-workspace.js";
export { assertEmpty, writeProject } from "./place/write-project.js";
export type { RefusedExample } from "./source/refused-examples.js";
