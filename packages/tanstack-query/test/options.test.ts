import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ApiError, createClient } from "@partwise/client";
import { nodeTransport } from "@partwise/client/node";
import { InfiniteQueryObserver, MutationObserver, QueryClient, skipToken } from "@tanstack/query-core";
import { expect, test } from "vitest";
import {
  infiniteQueryOptions,
  mutationOptions,
  queryKey,
  queryOptions,
  streamedQueryOptions,
} from "../src/index.js";
import { operations, type paths } from "./fixtures/songs/generated/index.js";

const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });

/** A client whose calls are answered here. */
function answering(answer: (request: Request) => Response | Promise<Response>) {
  const fetch = async (request: Request) => answer(request);
  return createClient({ baseUrl: "http://songs.test", operations, fetch });
}

const client = answering(() => Response.json({ songs: [] }));

test("a key begins with the path, and holds neither headers nor functions", () => {
  expect(queryKey(client, "/songs")).toEqual(["/songs"]);
  expect(queryKey(client, "/songs", "GET")).toEqual(["/songs", "GET"]);
  const params = { query: { limit: 2 } };
  expect(queryKey(client, "/songs", "GET", { params })).toEqual(["/songs", "GET", { params }]);
  const init = { params, headers: { Authorization: "Bearer x" }, signal: AbortSignal.timeout(9), fetch };
  expect(queryOptions(client, "GET", "/songs", init).queryKey).toEqual(["/songs", "GET", { params }]);
  expect(queryOptions(client, "GET", "/songs").queryKey).toEqual(["/songs", "GET", {}]);
  expect(infiniteQueryOptions(client, "GET", "/songs").queryKey).toEqual(["/songs", "GET", {}, "pages"]);
  expect(mutationOptions(client, "POST", "/songs").mutationKey).toEqual(["/songs", "POST"]);
});

test("a path and a part of the options find a query, and no other", () => {
  const own = new QueryClient();
  const song = (songId: string) =>
    queryOptions(client, "GET", "/songs/{songId}", {
      params: { path: { songId } },
      baseUrl: "http://b.test",
    });
  for (const id of ["1", "2"]) own.setQueryData(song(id).queryKey, { id, title: id });
  own.setQueryData(infiniteQueryOptions(client, "GET", "/songs").queryKey, { pages: [], pageParams: [] });
  const found = (key: readonly unknown[]) => own.getQueryCache().findAll({ queryKey: key }).length;
  expect(found(queryKey(client, "/songs"))).toBe(1);
  expect(found(queryKey(client, "/songs/{songId}"))).toBe(2);
  const init = { params: { path: { songId: "2" } } };
  expect(found(queryKey(client, "/songs/{songId}", "GET", init))).toBe(1);
});

test("skipToken is the query function, under a key of its own", () => {
  const options = queryOptions(client, "GET", "/songs", skipToken);
  expect(options.queryFn).toBe(skipToken);
  expect(options.queryKey).toEqual(["/songs", "GET", { skipped: true }]);
});

test("a failure is an ApiError with the parsed body", async () => {
  const refusing = answering(() => Response.json({ reason: "closed" }, { status: 503 }));
  const failure = await queryClient.fetchQuery(queryOptions(refusing, "GET", "/songs")).catch((it) => it);
  expect(failure).toBeInstanceOf(ApiError);
  expect(failure).toMatchObject({ status: 503, body: { reason: "closed" }, path: "/songs" });
});

test("the caller's signal aborts as well as the query's", async () => {
  const controller = new AbortController();
  const waiting = answering(
    ({ signal }) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
  );
  const { queryFn } = queryOptions(waiting, "GET", "/songs", { signal: controller.signal });
  const answer = queryFn({ signal: new AbortController().signal });
  controller.abort(new Error("mine"));
  await expect(answer).rejects.toThrow("mine");
});

test("pages: the next is asked for by the cursor, and a shape that is not recognized says what to write", async () => {
  const asked: string[] = [];
  const paged = answering(({ url }) => {
    asked.push(new URL(url).search);
    return Response.json({
      songs: [{ id: "1", title: "a" }],
      ...(asked.length < 3 && { next_cursor: `c${asked.length}` }),
    });
  });
  const options = infiniteQueryOptions(paged, "GET", "/songs", { params: { query: { limit: 1 } } });
  const { pages } = await queryClient.fetchInfiniteQuery({ ...options, pages: 5 });
  expect(asked).toEqual(["?limit=1", "?limit=1&cursor=c1", "?limit=1&cursor=c2"]);
  expect(pages.map(({ next }) => next)).toEqual([
    { limit: 1, cursor: "c1" },
    { limit: 1, cursor: "c2" },
    null,
  ]);

  const strange = answering(() => Response.json({ songs: [], others: [] }));
  const { error } = await new InfiniteQueryObserver(
    new QueryClient({ defaultOptions: { queries: { retry: false } } }),
    infiniteQueryOptions(strange, "GET", "/songs"),
  ).refetch();
  expect(error).toMatchObject({ code: "PAGES", message: expect.stringContaining("items") });
});

test("an upload tells how far it has come", async () => {
  const server = createServer((request, response) => {
    request.resume().once("end", () => {
      response.writeHead(201, { "content-type": "application/json" }).end('{"id":"1","title":"a"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const transport = nodeTransport();
  try {
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const uploading = createClient({ baseUrl, operations, ...transport });
    const seen: number[] = [];
    const add = new MutationObserver(
      queryClient,
      mutationOptions(uploading, "POST", "/songs", { onProgress: ({ sent }) => seen.push(sent) }),
    );
    const song = await add.mutate({ body: { title: "a", recording: new Blob([new Uint8Array(300_000)]) } });
    expect(song).toEqual({ id: "1", title: "a" });
    expect(seen.at(-1)).toBeGreaterThan(300_000);
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
  } finally {
    await transport.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

test("a client without operations works by its types", async () => {
  const plain = createClient<paths>({
    baseUrl: "http://songs.test",
    fetch: async () => Response.json({ songs: [{ id: "1", title: "a" }], next_cursor: "2" }),
  });
  const { songs } = await queryClient.fetchQuery(queryOptions(plain, "GET", "/songs"));
  expect(songs).toEqual([{ id: "1", title: "a" }]);
  const { pages } = await queryClient.fetchInfiniteQuery(infiniteQueryOptions(plain, "GET", "/songs"));
  expect(pages[0]?.next).toEqual({ cursor: "2" });
});

test("what cannot be called, and an answer that is read in the wrong way, say what to write", async () => {
  const message =
    'the client has no such method. Give a client of @partwise/client, and a method in capitals, such as "GET".';
  // @ts-expect-error in lower case
  expect(() => queryOptions(client, "get", "/songs")).toThrow(`get /songs: ${message}`);
  // @ts-expect-error no client
  expect(() => mutationOptions({}, "POST", "/songs")).toThrow(`POST /songs: ${message}`);
  const streaming = answering(
    () => new Response('{"id":"1","title":"a"}\n', { headers: { "content-type": "application/jsonl" } }),
  );
  const query = queryClient.fetchQuery(queryOptions(streaming, "GET", "/plays"));
  await expect(query).rejects.toThrow("GET /plays: the answer is a stream");
  const stream = streamedQueryOptions(
    ({ streamFn }) =>
      async () => {
        await streamFn({ signal: new AbortController().signal });
        return [];
      },
    client,
    "GET",
    "/songs",
  );
  await expect(queryClient.fetchQuery(stream)).rejects.toThrow(
    "GET /songs: the answer is no stream of items",
  );
});
