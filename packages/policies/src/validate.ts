export type { SchemaSource, Schemas } from "./validate/schemas.js";
export { type ValidateOptions, validate } from "./validate/validate.js";
export { ValidationError, type ValidationErrorInit } from "./validate/validation-error.js";
