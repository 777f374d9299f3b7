import { createClient } from "@partwise/client";
import {
  skipToken,
  experimental_streamedQuery as streamedQuery,
  useInfiniteQuery,
  useMutation,
  useQuery,
} from "@tanstack/solid-query";
import { expectTypeOf, test } from "vitest";
import type { InfinitePage, QueryFailure } from "../src/index.js";
import { infiniteQueryOptions, mutationOptions, queryOptions, streamedQueryOptions } from "../src/index.js";
import { operations } from "./fixtures/songs/generated/index.js";
import type { Refusal, Song, Songs } from "./fixtures/songs/types.js";

const client = createClient({ operations });
const songId = "1" as string | undefined;
const song = queryOptions(client, "GET", "/songs/{songId}", { params: { path: { songId: "1" } } });

test("queries, with select, and skipped", () => {
  const query = useQuery(() => song);
  expectTypeOf(query.data).toEqualTypeOf<Song | undefined>();
  expectTypeOf(query.error).toEqualTypeOf<QueryFailure<Refusal> | null>();
  const selected = useQuery(() => ({ ...song, select: ({ title }: Song) => title.length }));
  expectTypeOf(selected.data).toEqualTypeOf<number | undefined>();
  const maybe = useQuery(() =>
    queryOptions(client, "GET", "/songs/{songId}", songId ? { params: { path: { songId } } } : skipToken),
  );
  expectTypeOf(maybe.data).toEqualTypeOf<Song | undefined>();
});

test("pages, mutations and streams", () => {
  const all = useInfiniteQuery(() => infiniteQueryOptions(client, "GET", "/songs"));
  expectTypeOf(all.data?.pages).toEqualTypeOf<InfinitePage<Songs>[] | undefined>();
  expectTypeOf(all.error).toEqualTypeOf<QueryFailure<Refusal> | null>();
  const add = useMutation(() => mutationOptions(client, "POST", "/songs"));
  add.mutate({ body: { title: "Lighthouse" } });
  expectTypeOf(add.data).toEqualTypeOf<Song | undefined>();
  expectTypeOf(add.error?.body?.reason).toEqualTypeOf<string | undefined>();
  // @ts-expect-error the title is missing
  add.mutate({ body: {} });
  useMutation(() => mutationOptions(client, "DELETE", "/caches")).mutate();
  const plays = useQuery(() => streamedQueryOptions(streamedQuery, client, "GET", "/plays"));
  expectTypeOf(plays.data).toEqualTypeOf<Song[] | undefined>();
});
