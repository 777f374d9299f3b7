export { type ExampleFile, exampleFile } from "./examples/example-file.js";
export { type ExampleOptions, exampleOf } from "./examples/example-of.js";
export {
  type ExampleParameters,
  type ExampleRequest,
  type ExampleRequestOptions,
  exampleBody,
  exampleParameter,
  exampleRequest,
} from "./examples/example-request.js";
export {
  type ExampleResponse,
  type ExampleResponseOptions,
  exampleResponse,
} from "./examples/example-response.js";
export { fits } from "./examples/fits.js";
export { mergedSchema, typesOf } from "./examples/merged-schema.js";
export { shownExamples } from "./examples/shown-examples.js";
