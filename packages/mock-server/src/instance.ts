export { exampleAnswer } from "./answers/example-answer.js";
export { emptyQuotes } from "./bodies/empty-quotes.js";
export type { Answer } from "./contract/answer.js";
export type { Call, Validate } from "./contract/call.js";
export type { Character, CheckedPart, FaultedRequest } from "./contract/character.js";
export type { CorsOrigins } from "./contract/cors-origins.js";
export {
  ExpectationError,
  type ExpectedCall,
  type ExpectedPart,
  type ExpectedRequest,
  type ExpectedText,
  type Matcher,
} from "./contract/expected-call.js";
export { type Fault, FaultError, type FaultObject, type FaultOf, type FaultRules } from "./contract/fault.js";
export type { Operation } from "./contract/operation.js";
export type { ParsedPart, PartHead } from "./contract/parsed-part.js";
export type { ReceivedRequest } from "./contract/received-request.js";
export type { RecordedPart, RecordedRequest } from "./contract/recorded-request.js";
export { invalid, type Problem, Refusal } from "./contract/refusal.js";
export { SeedError, type SeedFlaw } from "./contract/seed-error.js";
export type { StoredFile } from "./contract/stored-file.js";
export type { TlsOptions } from "./contract/tls-options.js";
export { faultRules, parameterRules } from "./faults/fault-rules.js";
export { parseFault } from "./faults/parse-fault.js";
export { contextOf } from "./operations/context-of.js";
export { readOperations } from "./operations/read-operations.js";
export { createOperationFinder } from "./routes/create-operation-finder.js";
export type { OwnAnswer } from "./server/create-own-answers.js";
export { type Instance, type OtherOrigin, startInstance } from "./server/start-instance.js";
