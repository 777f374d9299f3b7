import { describe, expectTypeOf, test } from "vitest";
import { type Client, createClient } from "../../src/index.js";
import { nextInit, pages } from "../../src/pages.js";
import type { paths } from "./paths.js";

const client = createClient<paths>();
type Thing = { id: string };

async function first<Item>(items: AsyncIterable<Item>): Promise<Item> {
  for await (const item of items) return item;
  throw new Error();
}

describe("pages", () => {
  test("the item is known from the one list, by each shape", async () => {
    const query = { page_size: 2 };
    expectTypeOf(await first(pages(client, "GET", "/tokens", { params: { query } }))).toEqualTypeOf<Thing>();
    expectTypeOf(await first(pages(client, "GET", "/last-items"))).toEqualTypeOf<Thing>();
    expectTypeOf(await first(pages(client, "GET", "/offsets"))).toEqualTypeOf<Thing>();
    expectTypeOf(await first(pages(client, "GET", "/numbers"))).toEqualTypeOf<Thing>();
    expectTypeOf(await first(pages(client, "GET", "/links"))).toEqualTypeOf<Thing>();
    expectTypeOf(await first(pages(client, "GET", "/described"))).toEqualTypeOf<Thing>();
  });

  test("pages have the data of the call, whatever its errors are", async () => {
    const own = client as unknown as Client<paths, `${string}/${string}`, { mine: string }>;
    for await (const { data, items, response } of pages(own, "GET", "/offsets").byPage()) {
      expectTypeOf(data).toEqualTypeOf<{ things: Thing[]; offset: number; total?: number }>();
      expectTypeOf(items).toEqualTypeOf<readonly Thing[]>();
      expectTypeOf(response).toEqualTypeOf<Response>();
    }
  });

  test("what is not recognized has to be said", async () => {
    // @ts-expect-error two lists
    pages(client, "GET", "/several");
    expectTypeOf(
      await first(pages(client, "GET", "/several", {}, { items: "/others" })),
    ).toEqualTypeOf<number>();
    // @ts-expect-error the items lead to no list
    pages(client, "GET", "/several", {}, { items: "/next_cursor" });
    // @ts-expect-error neither do they here
    pages(client, "GET", "/several", {}, { next: "link" });
    // @ts-expect-error nothing says how the next page is asked for
    pages(client, "GET", "/no-sign", {});
    expectTypeOf(
      await first(pages(client, "GET", "/no-sign", {}, { next: { page: "page" } })),
    ).toEqualTypeOf<Thing>();
    // @ts-expect-error the parameter that takes the token is not known
    pages(client, "GET", "/other-parameter");
    // @ts-expect-error no list
    pages(client, "GET", "/one");
    const deep = { items: "/found/a~1b", next: { parameter: "from", value: "/meta/next" } } as const;
    expectTypeOf(await first(pages(client, "GET", "/deep", {}, deep))).toEqualTypeOf<Thing>();
    // @ts-expect-error no way to the next page
    pages(client, "GET", "/no-sign", {}, { next: { parameter: "page" } });
  });

  test("paths, methods and options are those of the client", () => {
    pages(client, "GET", "/groups/{id}", { params: { path: { id: "a" } } });
    // @ts-expect-error the path parameter is required
    pages(client, "GET", "/groups/{id}");
    // @ts-expect-error no such method
    pages(client, "POST", "/tokens");
    // @ts-expect-error no such path
    pages(client, "GET", "/toke");
    // @ts-expect-error no such parameter
    pages(client, "GET", "/tokens", { params: { query: { pagesize: 2 } } });
  });

  test("the next options have the type of the first", () => {
    const init = { params: { query: { page_size: 2 } } };
    const next = nextInit(init, { data: {}, response: new Response() });
    expectTypeOf(next).toEqualTypeOf<typeof init | undefined>();
  });
});
