import type { BodyOf } from "./body-types.js";
import type { Readable } from "./marks.js";
import type { Success, SuccessBody } from "./response-types.js";

/**
 * Paths as openapi-fetch and what stands on it read them: bodies as this client takes them and answers as it gives them,
 * without the marks of readOnly, writeOnly and binary. A Blob or a stream in an answer keeps its properties and loses its
 * methods, since openapi-fetch's types look into every object; `parseAs` names it whole.
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

/** As described: openapi-fetch's types know of no failure without a body. */
type FailureOf<T, MediaType> = MediaType extends `text/${string}` ? string : Readable<T>;
