import { createClient } from "@partwise/client";
import {
  QueryClient,
  skipToken,
  experimental_streamedQuery as streamedQuery,
  useInfiniteQuery,
  useMutation,
  useQueries,
  useQuery,
  useSuspenseQuery,
} from "@tanstack/react-query";
import { expectTypeOf, test } from "vitest";
import type { InfinitePage, QueryFailure } from "../src/index.js";
import {
  infiniteQueryOptions,
  mutationOptions,
  queryKey,
  queryOptions,
  streamedQueryOptions,
} from "../src/index.js";
import { operations, type paths } from "./fixtures/songs/generated/index.js";
import type { Refusal, Song, Songs } from "./fixtures/songs/types.js";

const client = createClient({ operations });
const queryClient = new QueryClient();
const song = queryOptions(client, "GET", "/songs/{songId}", { params: { path: { songId: "1" } } });

test("data and error are typed, select infers", () => {
  const query = useQuery(song);
  expectTypeOf(query.data).toEqualTypeOf<Song | undefined>();
  expectTypeOf(query.error).toEqualTypeOf<QueryFailure<Refusal> | null>();
  expectTypeOf(query.error?.body?.reason).toEqualTypeOf<string | undefined>();
  const { data, error } = useQuery({ ...song, retry: false, select: ({ title }) => title.length });
  expectTypeOf(data).toEqualTypeOf<number | undefined>();
  expectTypeOf(error).toEqualTypeOf<QueryFailure<Refusal> | null>();
  expectTypeOf(useSuspenseQuery(song).data).toEqualTypeOf<Song>();
  expectTypeOf(useQueries({ queries: [song, queryOptions(client, "GET", "/songs")] })[0].data).toEqualTypeOf<
    Song | undefined
  >();
});

test("a QueryClient knows what is under a key", async () => {
  expectTypeOf(await queryClient.fetchQuery(song)).toEqualTypeOf<Song>();
  expectTypeOf(queryClient.getQueryData(song.queryKey)).toEqualTypeOf<Song | undefined>();
  await queryClient.invalidateQueries({ queryKey: queryKey(client, "/songs/{songId}") });
  queryKey(client, "/songs", "GET", { params: { query: { limit: 2 } } });
  // @ts-expect-error no such path
  queryKey(client, "/singers");
  // @ts-expect-error no such method
  queryKey(client, "/plays", "POST");
  // @ts-expect-error no such parameter
  queryKey(client, "/songs", "GET", { params: { query: { size: 2 } } });
});

test("what an operation requires is required", () => {
  // @ts-expect-error the parameter is missing
  queryOptions(client, "GET", "/songs/{songId}");
  // @ts-expect-error the parameter has another name
  queryOptions(client, "GET", "/songs/{songId}", { params: { path: { id: "1" } } });
  // @ts-expect-error no such parameter
  queryOptions(client, "GET", "/songs", { params: { query: { size: 2 } } });
  // @ts-expect-error no such path with this method
  queryOptions(client, "DELETE", "/songs");
  // @ts-expect-error no such method
  queryOptions(client, "FETCH", "/songs");
});

test("skipToken stands in place of the options", () => {
  const id = "1" as string | undefined;
  const maybe = queryOptions(
    client,
    "GET",
    "/songs/{songId}",
    id === undefined ? skipToken : { params: { path: { songId: id } } },
  );
  expectTypeOf(useQuery(maybe).data).toEqualTypeOf<Song | undefined>();
  useQuery(queryOptions(client, "GET", "/songs", skipToken));
  // @ts-expect-error the parameter has another name
  queryOptions(client, "GET", "/songs/{songId}", id ? { params: { path: { id } } } : skipToken);
  // @ts-expect-error a query that waits may not be skipped
  useSuspenseQuery(maybe);
});

test("how an answer is read decides its type", () => {
  const { data } = useQuery(queryOptions(client, "GET", "/songs", { parseAs: "text" }));
  expectTypeOf(data).toEqualTypeOf<string | undefined>();
});

test("an answer without a body is null", () => {
  expectTypeOf(useMutation(mutationOptions(client, "DELETE", "/caches")).data).toEqualTypeOf<
    null | undefined
  >();
});

test("pages", () => {
  const all = infiniteQueryOptions(client, "GET", "/songs", { params: { query: { limit: 2 } } });
  const { data, error } = useInfiniteQuery(all);
  expectTypeOf(data?.pages).toEqualTypeOf<InfinitePage<Songs>[] | undefined>();
  expectTypeOf(error).toEqualTypeOf<QueryFailure<Refusal> | null>();
  const titles = useInfiniteQuery({
    ...infiniteQueryOptions(client, "GET", "/songs", {}, { items: "/songs", next: "link" }),
    select: ({ pages }) => pages.flatMap((page) => page.data.songs.map(({ title }) => title)),
  });
  expectTypeOf(titles.data).toEqualTypeOf<string[] | undefined>();
  expectTypeOf(queryClient.getQueryData(all.queryKey)?.pages[0]?.data).toEqualTypeOf<Songs | undefined>();
});

test("a mutation takes the options of a call", () => {
  const add = useMutation({
    ...mutationOptions(client, "POST", "/songs", { onProgress: () => {} }),
    onSuccess: (added) => expectTypeOf(added).toEqualTypeOf<Song>(),
    onError: (error) => expectTypeOf(error).toEqualTypeOf<QueryFailure<Refusal>>(),
  });
  add.mutate({ body: { title: "Lighthouse", recording: new Blob([]) } });
  expectTypeOf(add.data).toEqualTypeOf<Song | undefined>();
  expectTypeOf(add.error).toEqualTypeOf<QueryFailure<Refusal> | null>();
  // @ts-expect-error the title is missing
  add.mutate({ body: {} });
  // @ts-expect-error the body is missing
  add.mutate();
  useMutation(mutationOptions(client, "DELETE", "/caches")).mutate();
});

test("the items of a stream", () => {
  const { data } = useQuery(streamedQueryOptions(streamedQuery, client, "GET", "/plays"));
  expectTypeOf(data).toEqualTypeOf<Song[] | undefined>();
  useQuery(
    streamedQueryOptions(
      (stream) => streamedQuery({ ...stream, refetchMode: "append" }),
      client,
      "GET",
      "/plays",
    ),
  );
});

test("types of errors that the client gives", () => {
  const own = createClient<paths, `${string}/${string}`, { mine: string }>();
  expectTypeOf(useQuery(queryOptions(own, "GET", "/songs")).error?.body).toEqualTypeOf<
    { mine: string } | undefined
  >();
});
