import { describe, expectTypeOf, it } from "vitest";
import { createClient, type FormItems, type RequestBody } from "../../src/index.js";
import { operations, type paths } from "../fixtures/files/generated/index.js";

const client = createClient({ baseUrl: "http://127.0.0.1", operations });
const file = new Blob([]);
const params = { path: { fileId: "1" } };

describe("a form as an array of its properties", () => {
  it("takes them in any order, and several times", () => {
    client.PUT("/files/{fileId}", {
      params,
      body: [{ size: 1 }, { name: "a" }, { size: 2 }, { content: file }],
    });
    client.POST("/shapes", {
      body: [{ tags: "one by one" }, { tags: ["or", "together"] }, { picture: file }],
    });
    client.POST("/files", { mediaType: "multipart/form-data", body: [{ name: "a" }] });
    const items: FormItems<RequestBody<paths, "put", "/files/{fileId}">> = [{ name: "a" }];
    client.PUT("/files/{fileId}", { params, body: items });
    type Either = FormItems<{ a: string } | { b?: number }>;
    expectTypeOf<{ a: string }[]>().toExtend<Either>();
    expectTypeOf<{ b: number }[]>().toExtend<Either>();
    expectTypeOf<{ a: number }[]>().not.toExtend<Either>();
  });

  it("and nothing else", () => {
    // @ts-expect-error -- no such property
    client.PUT("/files/{fileId}", { params, body: [{ nam: "a" }] });
    // @ts-expect-error -- of another type
    client.PUT("/files/{fileId}", { params, body: [{ size: "1" }] });
    // @ts-expect-error -- only read
    client.PUT("/files/{fileId}", { params, body: [{ id: "1" }] });
    // @ts-expect-error -- two properties in one
    client.PUT("/files/{fileId}", { params, body: [{ name: "a", size: 1 }] });
    // @ts-expect-error -- none
    client.PUT("/files/{fileId}", { params, body: [{}] });
    // @ts-expect-error -- it would be sent as JSON, which is described first
    client.POST("/files", { body: [{ name: "a" }] });
    // @ts-expect-error -- a urlencoded form has none
    client.POST("/forms", { body: [{ grant_type: "a" }] });
  });
});

describe("a form that is ready", () => {
  it("is a FormData where there is form-data, URLSearchParams where there is a urlencoded form", () => {
    client.PUT("/files/{fileId}", { params, body: new FormData() });
    client.POST("/files", { body: new FormData() });
    client.POST("/files", { mediaType: "multipart/form-data", body: new FormData() });
    client.POST("/forms", { body: new URLSearchParams() });
  });

  it("and nowhere else", () => {
    // @ts-expect-error -- a urlencoded form holds no files
    client.POST("/forms", { body: new FormData() });
    // @ts-expect-error -- text
    client.PUT("/files/{fileId}/note", { params, body: new FormData() });
    // @ts-expect-error -- JSON was asked for
    client.POST("/files", { mediaType: "application/json", body: new FormData() });
    // @ts-expect-error -- not of this kind
    client.POST("/shapes", { mediaType: "multipart/mixed", body: new FormData() });
    // @ts-expect-error -- a form of another type
    client.PUT("/files/{fileId}", { params, body: new URLSearchParams() });
  });

  it("and leaves the errors of an object where they are", () => {
    client.PUT("/files/{fileId}", {
      params,
      body: {
        name: "a",
        // @ts-expect-error -- misspelt
        siez: 1,
      },
    });
    client.PUT("/files/{fileId}", {
      params,
      body: {
        name: "a",
        // @ts-expect-error -- of another type
        size: "1",
      },
    });
  });
});
