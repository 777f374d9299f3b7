/** Requests and answers with values: from the examples of a description, or made from its schemas. */
export { type ExampleFile, exampleFile, isExampleFile } from "./examples/example-file.js";
export { type ExampleOptions, exampleOf } from "./examples/example-of.js";
export {
  type ExampleBody,
  type ExampleParameter,
  type ExampleRequest,
  exampleRequest,
} from "./examples/example-request.js";
export { type ExampleResponse, exampleResponses } from "./examples/example-responses.js";
export { fitsSchema } from "./examples/fits-schema.js";
export { type GivenExample, givenExamples } from "./examples/given-examples.js";
export { type MediaExample, type MediaExampleOptions, mediaExample } from "./examples/media-example.js";
export { type Merged, mergedSchema } from "./examples/merged-schema.js";
