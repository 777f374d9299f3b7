import { describe, expectTypeOf, it } from "vitest";
import { createClient } from "../../src/index.js";
import { operations, type paths } from "../fixtures/parameters/generated/index.js";

const client = createClient({ baseUrl: "http://127.0.0.1", operations });
const cookie = { session: "s" };
const path = { day: "2026-01-02" };
const where = { name: "a" };

describe("parameters", () => {
  it("take a Date where a moment or a day is described, through references and inside of lists and objects", () => {
    const date = new Date();
    client.GET("/events/{day}", {
      params: {
        path: { day: date },
        query: {
          since: date,
          where: { name: "a", from: date, or: [{ name: "b", from: "2026" }] },
          ends: [date, null, "x"],
        },
        cookie,
      },
    });
    // @ts-expect-error -- no moment
    client.GET("/events/{day}", { params: { path, query: { where: { name: date } }, cookie } });
    // @ts-expect-error -- no moments
    client.GET("/events/{day}", { params: { path, query: { where, ids: [date] }, cookie } });
  });

  it("that are content have the type of its schema", () => {
    client.GET("/events/{day}", {
      params: { path, query: { where }, header: { "X-Where": { a: 1 } }, cookie },
    });
    // @ts-expect-error -- text is none
    client.GET("/events/{day}", { params: { path, query: { where: '{"name":"a"}' }, cookie } });
    // @ts-expect-error -- its name is required
    client.GET("/events/{day}", { params: { path, query: { where: {} }, cookie } });
    // @ts-expect-error -- it is required
    client.GET("/events/{day}", { params: { path, query: {}, cookie } });
    const header = { "X-Where": { a: "1" } };
    // @ts-expect-error -- a number is wanted
    client.GET("/events/{day}", { params: { path, query: { where }, header, cookie } });
  });

  it("may be readonly lists", () => {
    const ids: readonly number[] = [1, 2];
    const point: readonly [number, number] = [1, 2];
    client.GET("/events/{day}", { params: { path, query: { where, ids, point }, cookie } });
    // @ts-expect-error -- numbers are wanted
    client.GET("/events/{day}", { params: { path, query: { where, ids: ["1"] }, cookie } });
    // @ts-expect-error -- two of them
    client.GET("/events/{day}", { params: { path, query: { where, point: [1] }, cookie } });
  });

  it("may be empty text where the description says so", () => {
    client.GET("/events/{day}", { params: { path, query: { where, flag: "" }, cookie } });
    // @ts-expect-error -- no other text
    client.GET("/events/{day}", { params: { path, query: { where, flag: "a" }, cookie } });
  });

  it("that are cookies are required as described", () => {
    // @ts-expect-error -- missing
    client.GET("/events/{day}", { params: { path, query: { where } } });
    // @ts-expect-error -- misspelt
    client.GET("/events/{day}", { params: { path, query: { where }, cookie: { sesion: "s" } } });
  });

  it("are not those headers that the specification ignores", () => {
    client.GET("/ignored");
    // @ts-expect-error -- it has no parameters
    client.GET("/ignored", { params: { header: { Authorization: "a" } } });
    // @ts-expect-error -- nor is this one
    client.GET("/events/{day}", { params: { path, query: { where }, header: { Accept: "a" }, cookie } });
  });

  it("of a template are there whether they are described or not", () => {
    client.GET("/files/{path:.+}", { params: { path: { path: "a/b" } } });
    client.GET("/typo/{fileId}", { params: { path: { fileId: "a" } } });
    // @ts-expect-error -- missing
    client.GET("/files/{path:.+}");
    // @ts-expect-error -- the path has no such parameter
    client.GET("/typo/{fileId}", { params: { path: { fileId: "a", fileID: "b" } } });
    // @ts-expect-error -- text is wanted
    client.GET("/files/{path:.+}", { params: { path: { path: 1 } } });
  });

  it("may be the whole query", () => {
    client.GET("/search", { params: { querystring: { selector: { q: "a", until: new Date() } } } });
    // @ts-expect-error -- missing
    client.GET("/search");
    // @ts-expect-error -- q is missing
    client.GET("/search", { params: { querystring: { selector: {} } } });
    // @ts-expect-error -- there are no single ones
    client.GET("/search", { params: { querystring: { selector: { q: "a" } }, query: { q: "a" } } });
  });

  it("do not take Dates in what is received", () => {
    type Since = paths["/events/{day}"]["get"]["parameters"]["query"]["since"];
    expectTypeOf<Since>().toEqualTypeOf<string | Date | undefined>();
    expectTypeOf<
      import("../fixtures/parameters/generated/index.js").components["schemas"]["Moment"]
    >().toEqualTypeOf<string>();
  });
});
