export { CodegenError, type CodegenErrorCode } from "@partwise/description/problems";
export type { Rule, RuleName } from "@partwise/description/reading";
export {
  type ExplainOptions,
  type Explanation,
  explain,
  type MediaTypeExplanation,
} from "./explain/explain.js";
export type { PartExplanation } from "./explain/explain-part.js";
export { explainText } from "./explain/explain-text.js";
export {
  type GeneratedFile,
  type GenerateOptions,
  type GenerateResult,
  generate,
  type Warning,
} from "./generate/generate.js";
