/** Problems, faults and messages, without the code that reads descriptions. */
export { assertHosts } from "./access/is-allowed-host.js";
export { codeFolder } from "./code-folder.js";
export { CodegenError, type CodegenErrorCode, type Problem, printProblem } from "./document/codegen-error.js";
export { fileBeside } from "./source/file-beside.js";
export { findJsonError, type JsonError } from "./source/json-error.js";
export { distanceOf } from "./words/distance-of.js";
export { printable, spell } from "./words/printable.js";
