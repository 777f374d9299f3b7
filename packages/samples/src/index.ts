export {
  type RefusedSample,
  type Verified,
  type VerifyOptions,
  verifySamples,
} from "./execute/verify-samples.js";
export { warmRunner } from "./execute/warm-runner.js";
export { type Language, languages, type SamplePlace } from "./languages/languages.js";
export type { OperationSamples, Sample } from "./languages/operation-samples.js";
export { type PrintedCall, printCall } from "./languages/print-type-script.js";
export { printWire } from "./languages/print-wire.js";
export type { Runner, RunPlace } from "./languages/runner.js";
export { type MakeSamplesOptions, makeSamples } from "./make-samples.js";
export { addCodeSamples } from "./page/add-code-samples.js";
export { printPage } from "./page/print-page.js";
export { programLanguage } from "./program-language.js";
export { type ExampleCall, exampleCalls } from "./request/example-calls.js";
export { filesOf, type SampleOptions, sampleRequest } from "./request/sample-request.js";
export type {
  SampleCredential,
  SampledBody,
  SampledPart,
  SampledRequest,
  SampleFile,
} from "./request/sampled-request.js";
export { absoluteServer, namesServer, placeholderServer, serverOf } from "./request/server-of.js";
