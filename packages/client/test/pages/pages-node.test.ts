import { describe, expect, test } from "vitest";
import { createClient } from "../../src/index.js";
import { nextInit, pages } from "../../src/pages.js";
import { type Answer, listsServer, read, things } from "./lists-server.js";
import type { paths } from "./paths.js";

describe("known shapes", () => {
  test("a token, over a page without items, beside the query of the call", async () => {
    const next: Record<string, Answer> = {
      "": { body: { things: things("ab"), next_page_token: "1 &" } },
      "1 &": { body: { things: [], next_page_token: "2" } },
      "2": { body: { things: things("c"), next_page_token: "" } },
    };
    await using server = await listsServer((query) => next[query.get("next_page_token") ?? ""] as Answer);
    const found = pages(server.client, "GET", "/tokens", { params: { query: { page_size: 2 } } });
    expect(await read(found)).toEqual({ ids: "abc" });
    expect(server.asked).toEqual([
      "?page_size=2",
      "?page_size=2&next_page_token=1%20%26",
      "?page_size=2&next_page_token=2",
    ]);
  });

  test.for([{ things: things("a") }, {}])("an only page names no token: %j", async (body) => {
    await using server = await listsServer(() => ({ body }));
    expect(await read(pages(server.client, "GET", "/tokens"))).toEqual({ ids: body.things ? "a" : "" });
    expect(server.asked).toHaveLength(1);
  });

  test("the last item, while there is more", async () => {
    await using server = await listsServer((query) => {
      const start = query.size && "abcde".indexOf(query.get("starting_after") ?? "") + 1;
      return { body: { data: things("abcde".slice(start, start + 2)), has_more: start + 2 < 5 } };
    });
    expect(await read(pages(server.client, "GET", "/last-items"))).toEqual({ ids: "abcde" });
    expect(server.asked).toEqual(["", "?starting_after=b", "?starting_after=d"]);
  });

  test.for([5, undefined])("an offset, with a total of %s", async (total) => {
    await using server = await listsServer((query) => {
      const offset = Number(query.get("offset"));
      return { body: { things: things("abcde".slice(offset, offset + 2)), offset, total } };
    });
    expect(await read(pages(server.client, "GET", "/offsets"))).toEqual({ ids: "abcde" });
    expect(server.asked).toEqual(["", "?offset=2", "?offset=4", ...(total ? [] : ["?offset=5"])]);
  });

  test.for([
    [1, 3],
    [1, undefined],
    [0, undefined],
  ] as const)("page numbers from %s, with a count of %s", async ([first, total_pages]) => {
    await using server = await listsServer((query) => {
      const page = Number(query.get("page") ?? first);
      const start = (page - first) * 2;
      return { body: { things: things("abcde".slice(start, start + 2)), page, total_pages } };
    });
    expect(await read(pages(server.client, "GET", "/numbers"))).toEqual({ ids: "abcde" });
    expect(server.asked).toHaveLength(total_pages ?? 4);
  });

  test("the Link header, as GitHub has it: by query parameters, not by path", async () => {
    await using server = await listsServer((query, url) => {
      const page = Number(query.get("page") ?? 1);
      const to = (number: number, rel: string) =>
        `<${url}/repositories/1/issues?labels=a%2Cb&page=${number}>; rel="${rel}"`;
      const links = [page > 1 && to(1, "first"), page < 3 && to(page + 1, "next"), page < 3 && to(3, "last")];
      return { body: things("abcde".slice(page * 2 - 2, page * 2)), link: links.filter(Boolean).join(", ") };
    });
    const found = pages(server.client, "GET", "/links", { params: { query: { labels: "a,b" } } });
    expect(await read(found)).toEqual({ ids: "abcde" });
    expect(server.asked.map((search) => decodeURIComponent(search))).toEqual([
      "?labels=a,b",
      "?labels=a,b&page=2",
      "?labels=a,b&page=3",
    ]);
  });
});

describe("a pagination that is given", () => {
  test("a token at a JSON Pointer", async () => {
    await using server = await listsServer((query) => ({
      body: { found: { "a/b": things(query.get("from") ?? "a") }, meta: query.size ? {} : { next: "b" } },
    }));
    const by = { items: "/found/a~1b", next: { parameter: "from", value: "/meta/next" } } as const;
    expect(await read(pages(server.client, "GET", "/deep", {}, by))).toEqual({ ids: "ab" });
    expect(server.asked).toEqual(["", "?from=b"]);
  });

  test("an offset with a total", async () => {
    await using server = await listsServer((query) => ({
      body: { found: { "a/b": things("ab"[Number(query.get("skip"))] ?? "") }, meta: { all: 2 } },
    }));
    const by = { items: "/found/a~1b", next: { offset: "skip", total: "/meta/all" } } as const;
    expect(await read(pages(server.client, "GET", "/deep", {}, by))).toEqual({ ids: "ab" });
    expect(server.asked).toEqual(["", "?skip=1"]);
  });

  test("page numbers from 0, with their count", async () => {
    await using server = await listsServer((query) => ({
      body: { found: { "a/b": things("ab"[Number(query.get("p"))] ?? "") }, meta: { all: 2 } },
    }));
    const by = { items: "/found/a~1b", next: { page: "p", first: 0, pages: "/meta/all" } } as const;
    expect(await read(pages(server.client, "GET", "/deep", {}, by))).toEqual({ ids: "ab" });
    expect(server.asked).toEqual(["", "?p=1"]);
  });

  test("x-partwise-pagination of the operation counts where nothing is given", async () => {
    await using server = await listsServer((query) => ({
      body: { others: [], things: things(query.get("from") ?? "a"), after: query.size ? null : "b" },
    }));
    const pagination = { items: "/things", next: { parameter: "from", value: "/after" } };
    const client = createClient<paths>({
      baseUrl: server.url,
      operations: { "/described": { get: { operationId: "list", "x-partwise-pagination": pagination } } },
    });
    expect(await read(pages(client, "GET", "/described"))).toEqual({ ids: "ab" });
  });
});

describe("lazy and abortable", () => {
  const endless = () =>
    listsServer((query) => {
      const token = Number(query.get("next_page_token") ?? 0);
      return { body: { things: things("ab"), next_page_token: `${token + 1}` } };
    });

  test("asks for a page when its first item is asked for, and for none after break", async () => {
    await using server = await endless();
    const items = pages(server.client, "GET", "/tokens");
    expect(server.asked).toHaveLength(0);
    let count = 0;
    for await (const _ of items) {
      count += 1;
      expect(server.asked).toHaveLength(Math.ceil(count / 2));
      if (count === 4) break;
    }
    expect(server.asked).toHaveLength(2);
  });

  test("a signal ends it, in the middle of a page too", async () => {
    await using server = await endless();
    const controller = new AbortController();
    const reason = new Error("enough");
    let count = 0;
    const loop = async () => {
      for await (const _ of pages(server.client, "GET", "/tokens", { signal: controller.signal })) {
        count += 1;
        if (count === 3) controller.abort(reason);
      }
    };
    await expect(loop()).rejects.toBe(reason);
    expect([count, server.asked.length]).toEqual([3, 2]);
  });

  test("page by page, and the options of the next page without any call", async () => {
    await using server = await endless();
    for await (const { data, items, response } of pages(server.client, "GET", "/tokens").byPage()) {
      expect([items, response.status]).toEqual([data.things, 200]);
      const init = { params: { query: { page_size: 2 } } };
      expect(nextInit(init, { data, response })).toEqual({
        params: { query: { page_size: 2, next_page_token: "1" } },
      });
      expect(nextInit(init, { data: { things: [], next_page_token: "" }, response })).toBeUndefined();
      break;
    }
    expect(server.asked).toHaveLength(1);
  });
});
