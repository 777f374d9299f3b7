import type { Binary } from "@partwise/multipart";
import { describe, expectTypeOf, it } from "vitest";
import { createClient, type RequestBody, unwrap } from "../../src/index.js";
import { operations, type paths } from "../fixtures/files/generated/index.js";

const client = createClient({ baseUrl: "http://127.0.0.1", operations });
type Form = RequestBody<paths, "post", "/shapes", "multipart/form-data">;
type InJson = RequestBody<paths, "post", "/shapes", "application/json">;

describe("a binary schema", () => {
  it("takes a binary value in a form: through $ref, allOf, unions, arrays and nullable", () => {
    expectTypeOf<Form["picture"]>().toEqualTypeOf<Binary | undefined>();
    expectTypeOf<Form["merged"]>().toEqualTypeOf<Binary | undefined>();
    expectTypeOf<Form["maybe"]>().toEqualTypeOf<Binary | null | undefined>();
    expectTypeOf<Form["fileOrUrl"]>().toEqualTypeOf<Binary | string | undefined>();
    expectTypeOf<Form["fileOrFiles"]>().toEqualTypeOf<Binary | readonly Binary[] | undefined>();
  });

  it("is text in JSON, also in the JSON parts of a form", () => {
    expectTypeOf<string>().toExtend<NonNullable<InJson["picture"]>>();
    expectTypeOf<Blob>().not.toExtend<NonNullable<InJson["picture"]>>();
    expectTypeOf<{ raw: string }>().toExtend<NonNullable<Form["inside"]>>();
    expectTypeOf<{ raw: Blob }>().not.toExtend<NonNullable<Form["inside"]>>();
    expectTypeOf<{ raw: Blob }[]>().not.toExtend<NonNullable<Form["rows"]>>();
  });

  it("takes a binary value as an item of an ordered body", () => {
    type Ordered = RequestBody<paths, "post", "/shapes", "multipart/mixed">;
    const ordered: Ordered = [{ title: "a" }, new Blob([]), new Uint8Array()];
    client.POST("/shapes", { mediaType: "multipart/mixed", body: ordered });
    // @ts-expect-error -- the first item is an object
    client.POST("/shapes", { mediaType: "multipart/mixed", body: [new Blob([])] });
  });
});

describe("other properties of a form", () => {
  it("are what JSON has", () => {
    expectTypeOf<Form["anything"]>().toEqualTypeOf<unknown>();
    expectTypeOf<Form["tags"]>().toEqualTypeOf<readonly string[] | undefined>();
    expectTypeOf<Form["noted"]>().toEqualTypeOf<string | null | undefined>();
  });

  it("may be maps, and arrays that are written only", () => {
    expectTypeOf<Form["labels"]>().toEqualTypeOf<{ [key: string]: string } | undefined>();
    expectTypeOf<InJson["labels"]>().toEqualTypeOf<{ [key: string]: string } | undefined>();
    expectTypeOf<{ a: string }[]>().toExtend<NonNullable<Form["secrets"]>>();
    expectTypeOf<{ a: string }[]>().toExtend<NonNullable<InJson["secrets"]>>();
    expectTypeOf<Form>().not.toHaveProperty("counts");
  });

  it("take bytes where they travel as base64", () => {
    client.POST("/shapes", { body: { bytes: new Uint8Array() } });
    client.POST("/shapes", { body: { bytes: "AAAA" } });
    // @ts-expect-error -- a Blob would have to be read first
    client.POST("/shapes", { body: { bytes: new Blob([]) } });
    // @ts-expect-error -- JSON holds no bytes
    client.POST("/shapes", { mediaType: "application/json", body: { bytes: new Uint8Array() } });
  });
});

it("a union of forms takes each of them, and nothing between", () => {
  client.POST("/either", { body: { file: new Blob([]) } });
  client.POST("/either", { body: { url: "https://example.com" } });
  // @ts-expect-error -- neither
  client.POST("/either", { body: {} });
  // @ts-expect-error -- a file is no text
  client.POST("/either", { body: { file: "text" } });
});

it("an answer is what its media types say", async () => {
  const data = await unwrap(client.POST("/shapes", { body: {} }));
  if (Array.isArray(data)) expectTypeOf(data[0]?.filename).toEqualTypeOf<string | undefined>();
  else expectTypeOf(data).toEqualTypeOf<{ ok?: boolean } | { later?: boolean }>();
});

it("encodings may speak of every property", () => {
  client.POST("/shapes", {
    body: {},
    encoding: { "*": { array: "brackets" }, tags: { array: "json", null: "empty" } },
  });
  // @ts-expect-error -- no such layout
  client.POST("/shapes", { body: {}, encoding: { tags: { array: "commas" } } });
});
