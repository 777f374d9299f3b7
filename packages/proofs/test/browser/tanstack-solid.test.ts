import { createClient } from "@partwise/client";
import {
  infiniteQueryOptions,
  mutationOptions,
  queryKey,
  queryOptions,
  streamedQueryOptions,
} from "@partwise/tanstack-query";
import {
  QueryClient,
  skipToken,
  experimental_streamedQuery as streamedQuery,
  useInfiniteQuery,
  useMutation,
  useQuery,
} from "@tanstack/solid-query";
import { createRoot, createSignal } from "solid-js";
import { expect, inject, test } from "vitest";
import { operations } from "../../../tanstack-query/test/fixtures/songs/generated/index.js";

test("a query that waits, pages, a form with a file, and a stream", async () => {
  const client = createClient({ baseUrl: `${inject("server")}/shelves/solid`, operations });
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const own = () => queryClient;
  const [songId, choose] = createSignal<string>();
  const { song, all, add, plays, dispose } = createRoot((dispose) => ({
    dispose,
    song: useQuery(() => {
      const id = songId();
      return queryOptions(
        client,
        "GET",
        "/songs/{songId}",
        id ? { params: { path: { songId: id } } } : skipToken,
      );
    }, own),
    all: useInfiniteQuery(
      () => infiniteQueryOptions(client, "GET", "/songs", { params: { query: { limit: 2 } } }),
      own,
    ),
    add: useMutation(
      () => ({
        ...mutationOptions(client, "POST", "/songs"),
        onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKey(client, "/songs") }),
      }),
      own,
    ),
    plays: useQuery(() => streamedQueryOptions(streamedQuery, client, "GET", "/plays"), own),
  }));
  const counts = () => all.data?.pages.map((page) => page.data.songs.length);
  expect(song.fetchStatus).toBe("idle");
  choose("1");
  await expect.poll(() => song.data?.title).toBe("Beacon");
  await expect.poll(counts).toEqual([2]);
  await all.fetchNextPage();
  await expect.poll(counts).toEqual([2, 1]);
  add.mutate({
    body: { title: "Dune", recording: new File(["12345"], "a.mp3", { type: "audio/mpeg" }) },
  });
  await expect.poll(() => add.data?.size).toBe(5);
  await expect.poll(counts).toEqual([2, 2]);
  await expect.poll(() => plays.data?.map(({ title }) => title)).toEqual(["Anchor", "Beacon", "Current"]);
  dispose();
});
