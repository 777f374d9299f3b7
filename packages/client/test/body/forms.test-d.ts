import type { Binary, EncodingOverrides } from "@partwise/multipart";
import { describe, expectTypeOf, it } from "vitest";
import { createClient, type RequestBody, unwrap, wrapAsPathBasedClient } from "../../src/index.js";
import { operations as forms, type paths } from "../fixtures/forms/generated/index.js";
import { operations as described } from "../fixtures/positions/generated/index.js";

const client = createClient({ baseUrl: "http://127.0.0.1", operations: forms });
const positions = createClient({ baseUrl: "http://127.0.0.1", operations: described });
const file = new Blob([]);
const media = [{ type: "photo", media: "attach://a" } as const];

describe("properties beside those that are described", () => {
  it("take files under any name", () => {
    client.POST("/media", {
      body: { chat_id: 1, media, a: file, b: new Uint8Array(), c: { content: file } },
    });
    const more: Record<string, Blob> = { a: file };
    client.POST("/media", { body: { chat_id: 1, media, ...more } });
    client.PUT("/scripts", {
      body: { metadata: { main_module: "a" }, a: [file], b: [{ content: file, filename: "b" }] },
    });
    client.POST("/graphql", { body: { operations: { query: "q" }, map: { 0: ["a"] }, 0: file } });
    client.POST("/folders", { body: { a: file } });
    type Modules = RequestBody<paths, "put", "/scripts">;
    expectTypeOf<readonly Binary[]>().toExtend<Modules[string]>();
    expectTypeOf<Modules["metadata"]>().toEqualTypeOf<{ main_module?: string }>();
  });

  it("leave those that are described as they are", () => {
    // @ts-expect-error -- chat_id is missing
    client.POST("/media", { body: { media, a: file } });
    // @ts-expect-error -- chat_id is a number
    client.POST("/media", { body: { chat_id: "1", media } });
    // @ts-expect-error -- text is no file
    client.POST("/folders", { body: { a: "text" } });
  });

  it("are items, too", () => {
    client.POST("/media", { body: [{ chat_id: 1 }, { media }, { a: file }, { a: { content: file } }] });
    client.POST("/graphql", {
      body: [{ operations: { query: "q" } }, { map: { 0: ["a"] } }, { 0: file }, { "1": file }],
    });
    client.POST("/folders", { body: [{ a: file }, { a: file }] });
    // @ts-expect-error -- a number
    client.POST("/media", { body: [{ chat_id: "1" }] });
    // @ts-expect-error -- two properties in one
    client.POST("/media", { body: [{ chat_id: 1, media }] });
    // @ts-expect-error -- an object
    client.POST("/graphql", { body: [{ operations: file }] });
    // @ts-expect-error -- text is no file
    client.POST("/folders", { body: [{ a: "text" }] });
  });

  it("may be a form that is ready", () => {
    client.POST("/media", { body: new FormData() });
    client.POST("/folders", { body: new FormData() });
    // @ts-expect-error -- of another type
    client.POST("/folders", { body: new URLSearchParams() });
  });
});

describe("files inside objects", () => {
  const pets = [{ name: "Rex", papers: [{ scan: file }] }];

  it("are typed where the call lays them out, or the description", () => {
    client.POST("/families", { body: { name: "a", pets }, encoding: { pets: { object: "brackets" } } });
    client.POST("/families", {
      body: { name: "a", owner: { photo: file } },
      encoding: { "*": { object: "dots" } },
    });
    client.POST("/children", { body: { Children: [{ Name: "A", Image: file, Files: [file] }] } });
    client.POST("/families", {
      // @ts-expect-error -- the name of a pet is text
      body: { name: "a", pets: [{ name: 1 }] },
      encoding: { pets: { object: "brackets" } },
    });
  });

  it("are text elsewhere", () => {
    // @ts-expect-error -- nothing lays them out
    client.POST("/families", { body: { name: "a", pets } });
    // @ts-expect-error -- as JSON they cannot be
    client.POST("/families", { body: { name: "a", pets }, encoding: { pets: { object: "json" } } });
  });
});

describe("files inside objects, under an encoding of the client", () => {
  const options = { baseUrl: "http://127.0.0.1", operations: forms };
  const owner = { photo: file };
  const pets = [{ name: "Rex", papers: [{ scan: file }] }];

  it("are typed for each property that it lays out", () => {
    const all = createClient({ ...options, encoding: { "*": { object: "brackets", boolean: "1" } } });
    all.POST("/families", { body: { name: "a", owner, pets } });
    all.POST("/families", { body: { name: "a", owner }, encoding: { owner: { boolean: "true" } } });
    wrapAsPathBasedClient(all)["/families"].POST({ body: { name: "a", pets } });
    all.POST("/families", { mediaType: "application/json", body: { name: "a", owner: { photo: "text" } } });
    // @ts-expect-error -- JSON was asked for
    all.POST("/families", { mediaType: "application/json", body: { name: "a", owner } });
    // @ts-expect-error -- a number is no file
    all.POST("/families", { body: { name: "a", owner: { photo: 1 } } });
    const one = createClient({ ...options, encoding: { owner: { object: "dots" } } });
    one.POST("/families", { body: { name: "a", owner } });
    // @ts-expect-error -- the pets are JSON
    one.POST("/families", { body: { name: "a", pets } });
  });

  it("are text under one that lays nothing out, or of which nothing is known", () => {
    const none = createClient({ ...options, encoding: { "*": { boolean: "1" } } });
    // @ts-expect-error -- nothing lays them out
    none.POST("/families", { body: { name: "a", owner } });
    const encoding: EncodingOverrides = { "*": { object: "dots" } };
    // @ts-expect-error -- its type does not say so
    createClient({ ...options, encoding }).POST("/families", { body: { name: "a", owner } });
    // @ts-expect-error -- no such layout
    createClient({ ...options, encoding: { "*": { object: "commas" } } });
  });
});

describe("encodings by position", () => {
  it("let items follow those that the schema names", () => {
    positions.POST("/batch", { body: [{ a: 1 }, file, "<a/>", "x,y"] });
    positions.POST("/batch", { body: [{ a: 1 }] });
    // @ts-expect-error -- the first is an object
    positions.POST("/batch", { body: [file] });
  });

  it("take any list where nothing is described", () => {
    positions.POST("/untyped", { body: [{ a: 1 }, file] });
    positions.POST("/untyped", { mediaType: "multipart/form-data", body: [{ a: 1 }, { b: file }] });
    positions.POST("/untyped", { mediaType: "multipart/form-data", body: { a: 1 } });
    // @ts-expect-error -- no form
    positions.POST("/untyped", { body: 1 });
  });

  it("nest", () => {
    positions.POST("/nested", { mediaType: "multipart/mixed", body: [{ name: "a", image: file }] });
    positions.POST("/nested", { mediaType: "multipart/related", body: [{ a: 1 }, [file]] });
    // @ts-expect-error -- text is no image
    positions.POST("/nested", { mediaType: "multipart/related", body: [{ a: 1 }, ["text"]] });
  });
});

describe("the events of a body", () => {
  async function* events() {
    yield { event: "a", data: { id: 1 } };
  }

  it("are an array, an async iterable, or written already", () => {
    positions.POST("/events", { body: events() });
    positions.POST("/events", { body: [{ data: { id: 1 }, id: "1", retry: 5 }] });
    positions.POST("/ticks", { body: [{ data: "a" }] });
    positions.POST("/ticks", { body: "data: a\n\n" });
    positions.POST("/ticks", { body: file.stream() });
  });

  it("have the data that are described", () => {
    // @ts-expect-error -- a number
    positions.POST("/events", { body: [{ data: { id: "1" } }] });
    // @ts-expect-error -- no text
    positions.POST("/ticks", { body: events() });
    // @ts-expect-error -- no data
    positions.POST("/events", { body: [{ event: "a" }] });
  });
});

describe("an answer that is a form", () => {
  it("is typed by its parts, where it is read as one", async () => {
    const form = await unwrap(client.POST("/families", { body: { name: "a" }, parseAs: "form" }));
    expectTypeOf(form).toEqualTypeOf<{
      readonly name: string;
      readonly size?: number | string;
      readonly owner?: { id?: number };
      readonly photo?: Blob;
      readonly photos?: Blob | Blob[] | undefined;
    }>();
    // @ts-expect-error -- written only
    form.pin;
    const { data } = await client.POST("/families", { body: { name: "a" } });
    expectTypeOf(data?.[0]?.name).toEqualTypeOf<string | undefined>();
  });

  it("is any form where none is described", async () => {
    const form = await unwrap(client.POST("/folders", { body: { a: file }, parseAs: "form" }));
    expectTypeOf(form).toEqualTypeOf<Readonly<Record<string, unknown>>>();
  });
});
