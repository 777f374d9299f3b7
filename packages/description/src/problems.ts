/** What is said of files and faults, without the code that reads any. */
export { assertHosts } from "./access/allowed-host.js";
export { CodegenError, type CodegenErrorCode, type Problem, printProblem } from "./document/codegen-error.js";
export { fileBeside } from "./source/file-beside.js";
export { printable, spell } from "./words/printable.js";

/** The folder of the code of this package, absolute. */
export const codeFolder = import.meta.dirname;
