export { CodegenError, type CodegenErrorCode } from "./errors.js";
export {
  type GeneratedFile,
  type GenerateOptions,
  type GenerateResult,
  generate,
  type Warning,
} from "./generate.js";
