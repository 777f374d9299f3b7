export { type ErrorCode, type ResponseName, readResponseName } from "./infer/read-response-name.js";
export { writeResponseName } from "./infer/write-response-name.js";
export { readBlock, withBlock } from "./marks/with-block.js";
export { belongsTo, type Field, withMarks } from "./marks/with-marks.js";
export { type MarkedOperation, type Requirement, withOperationMarks } from "./marks/with-operation-marks.js";
export { printYaml } from "./print/print-yaml.js";
