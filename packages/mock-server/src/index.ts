export type { Answer } from "./contract/answer.js";
export type { Call } from "./contract/call.js";
export type { CorsOrigins } from "./contract/cors-origins.js";
export {
  ExpectationError,
  type ExpectedCall,
  type ExpectedPart,
  type ExpectedRequest,
  type ExpectedText,
  type Matcher,
} from "./contract/expected-call.js";
export { FaultError } from "./contract/fault.js";
export type { RecordedPart, RecordedRequest } from "./contract/recorded-request.js";
export type { Problem } from "./contract/refusal.js";
export { SeedError, type SeedFlaw } from "./contract/seed-error.js";
export type { TlsOptions } from "./contract/tls-options.js";
export type { MockFault } from "./faults/fault-rules.js";
export type { OwnAnswer } from "./server/create-own-answers.js";
export type { OtherOrigin } from "./server/start-instance.js";
export { type MockServer, type MockServerOptions, startMockServer } from "./server/start-mock-server.js";
export type { Seed } from "./state/read-seed.js";
