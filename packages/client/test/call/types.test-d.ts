import type { Binary } from "@partwise/multipart";
import { describe, expectTypeOf, it } from "vitest";
import { ApiError, createClient, type RequestBody, type ResponseData, unwrap } from "../../src/index.js";
import { operations, type paths } from "../fixtures/files/generated/index.js";

const client = createClient({ baseUrl: "http://127.0.0.1", operations });

describe("paths", () => {
  it("are inferred from operations, or given", () => {
    expectTypeOf(client).toEqualTypeOf(createClient<paths>({ baseUrl: "http://127.0.0.1" }));
  });

  it("are known by method", () => {
    client.GET("/files");
    // @ts-expect-error -- no such path
    client.GET("/file");
    // @ts-expect-error -- null is no options, as in openapi-fetch's types; without strictNullChecks null compiles
    client.GET("/files", null);
    // @ts-expect-error -- the path has no PATCH
    client.PATCH("/files");
  });
});

describe("params", () => {
  it("are required where the path has parameters", () => {
    client.DELETE("/files/{fileId}", { params: { path: { fileId: "1" } } });
    // @ts-expect-error -- the path parameter is missing
    client.DELETE("/files/{fileId}");
    // @ts-expect-error -- misspelt
    client.DELETE("/files/{fileId}", { params: { path: { fileID: "1" } } });
    client.GET("/files", { params: { query: { limit: 1, tag: ["a"] } } });
    // @ts-expect-error -- a number is wanted
    client.GET("/files", { params: { query: { limit: "1" } } });
  });
});

describe("body", () => {
  it("takes what is sent by default: the first media type, or the first multipart one for a binary", () => {
    client.POST("/files", { body: { name: "a" } });
    client.POST("/files", { body: { name: "a", content: new Blob([]) } });
    client.POST("/files", { body: { name: "a", content: "text in JSON" } });
    // @ts-expect-error -- octet-stream is neither the first nor a multipart type
    client.POST("/files", { body: new Blob([]) });
  });

  it("is narrowed by mediaType", () => {
    client.POST("/files", {
      mediaType: "multipart/form-data",
      body: { name: "a", pages: [new Uint8Array()] },
    });
    client.POST("/files", { mediaType: "application/octet-stream", body: new Blob([]) });
    // @ts-expect-error -- JSON holds no Blob
    client.POST("/files", { mediaType: "application/json", body: { name: "a", content: new Blob([]) } });
    // @ts-expect-error -- a form's file is no string
    client.POST("/files", { mediaType: "multipart/form-data", body: { name: "a", content: "text" } });
    // @ts-expect-error -- not described
    client.POST("/files", { mediaType: "text/plain", body: "text" });
  });

  it("is wrong at the property that is wrong", () => {
    // @ts-expect-error -- misspelt
    client.PUT("/files/{fileId}", { params: { path: { fileId: "1" } }, body: { name: "a", szie: 1 } });
    // @ts-expect-error -- not one of the enum
    client.PUT("/files/{fileId}", { params: { path: { fileId: "1" } }, body: { name: "a", kind: "sound" } });
    // @ts-expect-error -- name is required
    client.PUT("/files/{fileId}", { params: { path: { fileId: "1" } }, body: {} });
    // @ts-expect-error -- readOnly
    client.PUT("/files/{fileId}", { params: { path: { fileId: "1" } }, body: { name: "a", id: "1" } });
    client.PUT("/files/{fileId}", {
      params: { path: { fileId: "1" } },
      // @ts-expect-error -- readOnly, one level down
      body: { name: "a", details: { createdBy: "x" } },
    });
    // @ts-expect-error -- a misspelt option
    client.PUT("/files/{fileId}", { params: { path: { fileId: "1" } }, bdy: {} });
  });

  it("may be left out where the description says so", () => {
    client.PUT("/files/{fileId}", { params: { path: { fileId: "1" } } });
    // @ts-expect-error -- required
    client.POST("/files");
    // @ts-expect-error -- DELETE has none here
    client.DELETE("/files/{fileId}", { params: { path: { fileId: "1" } }, body: {} });
  });

  it("has a name", () => {
    type Form = RequestBody<paths, "put", "/files/{fileId}">;
    const form: Form = { name: "a", thumbnail: null, pages: [{ content: new Blob([]), filename: "p.png" }] };
    client.PUT("/files/{fileId}", { params: { path: { fileId: "1" } }, body: form });
    expectTypeOf<RequestBody<paths, "put", "/files/{fileId}/note">>().toEqualTypeOf<string>();
    expectTypeOf<RequestBody<paths, "put", "/files/{fileId}/content">>().toEqualTypeOf<Binary>();
  });

  it("has encodings for its own properties only", () => {
    const params = { path: { fileId: "1" } };
    client.PUT("/files/{fileId}", {
      params,
      body: { name: "a" },
      encoding: { name: { contentType: "text/html" } },
    });
    client.PUT("/files/{fileId}", {
      params,
      body: { name: "a" },
      // @ts-expect-error -- no such property
      encoding: { nam: { contentType: "text/html" } },
    });
  });
});

describe("result", () => {
  it("gives data or error", async () => {
    const { data, error } = await client.POST("/files", { body: { name: "a" } });
    if (error) {
      expectTypeOf(error.code).toEqualTypeOf<number | undefined>();
      expectTypeOf(data).toEqualTypeOf<undefined>();
    } else {
      expectTypeOf(data.name).toEqualTypeOf<string>();
      expectTypeOf(data.details?.source).toEqualTypeOf<unknown>();
      // @ts-expect-error -- writeOnly
      data.secret;
    }
  });

  it("is a Blob, a string or nothing where it is not JSON", async () => {
    const params = { path: { fileId: "1" } };
    expectTypeOf(await unwrap(client.GET("/files/{fileId}/content", { params }))).toEqualTypeOf<Blob>();
    expectTypeOf(await unwrap(client.GET("/files/{fileId}/note", { params }))).toEqualTypeOf<string>();
    expectTypeOf(await unwrap(client.DELETE("/files/{fileId}", { params }))).toEqualTypeOf<undefined>();
    expectTypeOf<ResponseData<paths, "get", "/files/{fileId}/content">>().toEqualTypeOf<Blob>();
  });

  it("is what parseAs says", async () => {
    expectTypeOf(await unwrap(client.GET("/files", { parseAs: "text" }))).toEqualTypeOf<string>();
  });
});

describe("ApiError", () => {
  it("is a class, and a type of its body", () => {
    const error: unknown = undefined;
    if (error instanceof ApiError) expectTypeOf(error.status).toBeNumber();
    expectTypeOf<ApiError<{ message: string }>["body"]>().toEqualTypeOf<{ message: string }>();
    expectTypeOf<ApiError["body"]>().toBeUnknown();
    class Refused extends ApiError<string> {}
    expectTypeOf<Refused>().toExtend<ApiError<string>>();
    // @ts-expect-error: what the API answered is not the caller's to change.
    (error as ApiError).status = 200;
  });
});
