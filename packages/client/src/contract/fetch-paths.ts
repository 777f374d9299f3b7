import type { BodyOf } from "./body-types.js";
import type { Readable } from "./marks.js";
import type { Success, SuccessBody } from "./response-types.js";

/**
 * Paths for openapi-fetch and for libraries that use its types: bodies as this client takes them and answers as this client
 * gives them, without the marks of readOnly, writeOnly and binary. openapi-fetch's types map every object, so that a Blob or a
 * stream in an answer keeps its properties and loses its methods; with `parseAs` the type keeps the methods.
 */
export type FetchPaths<Paths> = {
  [Path in keyof Paths]: {
    [Method in keyof Paths[Path]]: Method extends "parameters"
      ? Paths[Path][Method]
      : FetchOperation<Paths[Path][Method]>;
  };
};

type FetchOperation<Operation> = {
  [Key in keyof Operation]: Key extends "requestBody"
    ? FetchBody<Operation[Key], Operation>
    : Key extends "responses"
      ? FetchResponses<Operation[Key]>
      : Operation[Key];
};

type FetchBody<Body, Operation> = Body extends { content: infer Content }
  ? { content: { [MediaType in keyof Content]: BodyOf<Content[MediaType], MediaType, Operation> } }
  : Body;

type FetchResponses<Responses> = {
  [Status in keyof Responses]: Responses[Status] extends { content: infer Content extends object }
    ? {
        content: {
          [MediaType in keyof Content]: Status extends Success
            ? SuccessBody<Content[MediaType], MediaType>
            : FailureOf<Content[MediaType], MediaType>;
        };
      }
    : Responses[Status];
};

/** The described body of a failure: openapi-fetch's types have no failure without a body. */
type FailureOf<T, MediaType> = MediaType extends `text/${string}` ? string : Readable<T>;
