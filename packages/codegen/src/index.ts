export { CodegenError, type CodegenErrorCode } from "./errors.js";
export {
  type ExplainOptions,
  type Explanation,
  explain,
  explainText,
  type MediaTypeExplanation,
} from "./explain.js";
export type { PartExplanation } from "./explain-part.js";
export {
  type GeneratedFile,
  type GenerateOptions,
  type GenerateResult,
  generate,
  type Warning,
} from "./generate.js";
export type { Rule, RuleName } from "./rules.js";
