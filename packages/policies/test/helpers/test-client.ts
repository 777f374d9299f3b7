import { type ClientOptions, createClient, type Policy } from "@partwise/client";

const form = {
  content: { "multipart/form-data": { encoding: { name: {}, file: { binary: true } } } },
} as const;

/** A client of the small API with these policies. */
export function testClient(baseUrl: string, policies: readonly Policy[], options: ClientOptions<Paths> = {}) {
  return createClient<Paths>({
    ...options,
    baseUrl,
    policies,
    operations: {
      "/things": {
        get: { operationId: "listThings" },
        post: { operationId: "createThing", requestBody: form },
      },
      "/things/{id}": { patch: { operationId: "changeThing", requestBody: form, "x-idempotent": true } },
    },
  });
}

/** The paths of a small API: a list, and a form that changes a thing. */
export interface Paths {
  "/things": {
    get: {
      parameters: { query?: { page?: number } };
      requestBody?: never;
      responses: { 200: { content: { "application/json": { things: string[] } } } };
    };
    post: {
      parameters: { query?: never };
      requestBody: {
        content: { "multipart/form-data": { name?: string; file?: string & { readonly $binary?: true } } };
      };
      responses: { 201: { content?: never } };
    };
  };
  "/things/{id}": {
    patch: {
      parameters: { path: { id: string } };
      requestBody: {
        content: { "multipart/form-data": { name?: string; file?: string & { readonly $binary?: true } } };
      };
      responses: { 204: { content?: never } };
    };
  };
}
