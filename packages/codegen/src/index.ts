export { CodegenError, type CodegenErrorCode } from "@partwise/description/problems";
export type { Rule, RuleName } from "@partwise/description/reading";
export { type ExplainOptions, type Explanation, explain } from "./explain/explain.js";
export { explainMediaType, type MediaTypeExplanation } from "./explain/explain-media-type.js";
export { explainParameter, type ParameterExplanation } from "./explain/explain-parameter.js";
export type { PartExplanation } from "./explain/explain-part.js";
export { explainText } from "./explain/explain-text.js";
export {
  type GeneratedFile,
  type GenerateOptions,
  type GenerateResult,
  generate,
} from "./generate/generate.js";
export type { Warning } from "./generate/warnings-of.js";
