import { describe, expectTypeOf, it } from "vitest";
import { createClient, type Items, unwrap } from "../../src/index.js";
import type { components } from "../fixtures/answers/generated/index.js";
import { operations } from "../fixtures/answers/generated/index.js";

const client = createClient({ baseUrl: "http://127.0.0.1", operations });

type Piece = { id: string };
type Made = components["schemas"]["Made"];

describe("items", () => {
  it("of a stream of events have the data that is described, by their type", async () => {
    for await (const item of await unwrap(client.GET("/events"))) {
      if (item.event === "piece") expectTypeOf(item.data).toEqualTypeOf<Piece>();
      else expectTypeOf(item.data).toEqualTypeOf<string>();
      expectTypeOf(item.id).toEqualTypeOf<string | undefined>();
      expectTypeOf(item.retry).toEqualTypeOf<number | undefined>();
    }
    for await (const { data } of await unwrap(client.GET("/ticks")))
      expectTypeOf(data).toEqualTypeOf<string>();
  });

  it("are one of what is described", async () => {
    const data = await unwrap(client.POST("/chat", { body: { stream: true } }));
    if (Symbol.asyncIterator in data) {
      for await (const { data: piece } of data) {
        expectTypeOf(piece).toEqualTypeOf<Piece>();
        // @ts-expect-error -- writeOnly
        piece.secret;
      }
    } else {
      expectTypeOf(data.id).toEqualTypeOf<string>();
    }
  });

  it("come one by one, or as an array", async () => {
    expectTypeOf(await unwrap(client.GET("/lines"))).toEqualTypeOf<Items<Piece>>();
    expectTypeOf(await unwrap(client.GET("/pages"))).toEqualTypeOf<Piece[]>();
    // @ts-expect-error -- an array is there at once
    (await unwrap(client.GET("/pages"))).next();
  });

  it("of parts are what a part holds", async () => {
    const data = await unwrap(client.GET("/parts"));
    if (Symbol.asyncIterator in data) {
      for await (const item of data) expectTypeOf(item).toEqualTypeOf<Piece | Blob>();
    }
  });

  it("are what parseAs says", async () => {
    expectTypeOf(await unwrap(client.GET("/ticks", { parseAs: "text" }))).toEqualTypeOf<string>();
    expectTypeOf(await unwrap(client.GET("/plain", { parseAs: "items" }))).toEqualTypeOf<Items<unknown>>();
    expectTypeOf(await unwrap(client.GET("/plain", { parseAs: "form" }))).toEqualTypeOf<
      Readonly<Record<string, unknown>>
    >();
  });
});

describe("a failure", () => {
  it("that is not described leaves the data, once it is thrown", async () => {
    const { data, error } = await client.GET("/piece");
    if (error) throw error;
    expectTypeOf(data.id).toEqualTypeOf<string>();
  });

  it("that is not described promises nothing", async () => {
    const { error } = await client.GET("/piece");
    if (!error) return;
    expectTypeOf(error.status).toEqualTypeOf<unknown>();
    // @ts-expect-error -- nobody knows
    error.message;
    if (typeof error === "object" && "message" in error) expectTypeOf(error.message).toEqualTypeOf<unknown>();
  });

  it("may be without a body, so that its properties may be missing", async () => {
    const { data, error, response } = await client.PUT("/piece");
    if (error) {
      expectTypeOf(data).toEqualTypeOf<undefined>();
      if (typeof error === "string") return;
      expectTypeOf(error.message).toEqualTypeOf<string | undefined>();
      expectTypeOf(error.status).toEqualTypeOf<number | undefined>();
      // @ts-expect-error -- it may be missing
      error.message.length;
      return;
    }
    expectTypeOf(data).toEqualTypeOf<Piece | Made | undefined>();
    expectTypeOf(response).toEqualTypeOf<Response>();
  });

  it("of a range is what that describes", async () => {
    const { data, error } = await client.POST("/piece");
    if (error) {
      expectTypeOf(error.message).toEqualTypeOf<string | undefined>();
    } else {
      expectTypeOf(data).toEqualTypeOf<Piece>();
    }
  });

  it("may be what a success is, where there is a default alone", async () => {
    const { data, error } = await client.PATCH("/piece");
    if (error) expectTypeOf(error.id).toEqualTypeOf<string | undefined>();
    else expectTypeOf(data).toEqualTypeOf<Piece>();
  });

  it("in words leaves the data too", async () => {
    const { data, error } = await client.DELETE("/piece");
    if (error) {
      if (typeof error === "object") expectTypeOf(error.statusText).toEqualTypeOf<string>();
      else expectTypeOf(error.toUpperCase()).toEqualTypeOf<string>();
      return;
    }
    expectTypeOf(data).toEqualTypeOf<string>();
  });
});

describe("a body of items", () => {
  it("is an array or an async iterable of what is described, or written already", () => {
    const items = async function* () {
      yield { id: "1" };
    };
    const wrong = async function* () {
      yield { id: 1 };
    };
    client.POST("/lines", { body: [{ id: "1" }] });
    client.POST("/lines", { body: items() });
    client.POST("/lines", { body: '{"id":"1"}\n' });
    client.POST("/lines", { body: new Blob([]) });
    client.POST("/lines", { mediaType: "application/x-ndjson", body: items() });
    client.POST("/lines", { mediaType: "application/geo+json-seq", body: [{ id: "1" }] });
    // @ts-expect-error -- an id is text
    client.POST("/lines", { body: [{ id: 1 }] });
    // @ts-expect-error -- an id is text
    client.POST("/lines", { body: wrong() });
    // @ts-expect-error -- one item is no sequence
    client.POST("/lines", { mediaType: "application/x-ndjson", body: { id: "1" } });
  });
});
