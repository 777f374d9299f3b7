export { type ErrorCode, type ResponseName, readResponseName } from "./infer/read-response-name.js";
export { writeResponseName } from "./infer/write-response-name.js";
export { readBlock, withBlock } from "./marks/block.js";
export { belongsTo, type Field, withMarks } from "./marks/field-marks.js";
export { type MarkedOperation, type Requirement, withOperationMarks } from "./marks/operation-marks.js";
export { printYaml } from "./print/print-yaml.js";
