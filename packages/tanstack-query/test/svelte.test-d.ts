import { createClient } from "@partwise/client";
import {
  createInfiniteQuery,
  createMutation,
  createQuery,
  skipToken,
  experimental_streamedQuery as streamedQuery,
} from "@tanstack/svelte-query";
import { expectTypeOf, test } from "vitest";
import type { InfinitePage, QueryFailure } from "../src/index.js";
import { infiniteQueryOptions, mutationOptions, queryOptions, streamedQueryOptions } from "../src/index.js";
import { operations } from "./fixtures/songs/generated/index.js";
import type { Refusal, Song, Songs } from "./fixtures/songs/types.js";

const client = createClient({ operations });
const songId = "1" as string | undefined;
const song = queryOptions(client, "GET", "/songs/{songId}", { params: { path: { songId: "1" } } });

test("queries, with select, and skipped", () => {
  const query = createQuery(() => song);
  expectTypeOf(query.data).toEqualTypeOf<Song | undefined>();
  expectTypeOf(query.error).toEqualTypeOf<QueryFailure<Refusal> | null>();
  const selected = createQuery(() => ({ ...song, select: ({ title }: Song) => title.length }));
  expectTypeOf(selected.data).toEqualTypeOf<number | undefined>();
  const maybe = createQuery(() =>
    queryOptions(client, "GET", "/songs/{songId}", songId ? { params: { path: { songId } } } : skipToken),
  );
  expectTypeOf(maybe.data).toEqualTypeOf<Song | undefined>();
});

test("pages, mutations and streams", () => {
  const all = createInfiniteQuery(() => infiniteQueryOptions(client, "GET", "/songs"));
  expectTypeOf(all.data?.pages).toEqualTypeOf<InfinitePage<Songs>[] | undefined>();
  expectTypeOf(all.error).toEqualTypeOf<QueryFailure<Refusal> | null>();
  const add = createMutation(() => mutationOptions(client, "POST", "/songs"));
  add.mutate({ body: { title: "Lighthouse" } });
  expectTypeOf(add.data).toEqualTypeOf<Song | undefined>();
  expectTypeOf(add.error?.body?.reason).toEqualTypeOf<string | undefined>();
  // @ts-expect-error the title is missing
  add.mutate({ body: {} });
  createMutation(() => mutationOptions(client, "DELETE", "/caches")).mutate();
  const plays = createQuery(() => streamedQueryOptions(streamedQuery, client, "GET", "/plays"));
  expectTypeOf(plays.data).toEqualTypeOf<Song[] | undefined>();
});
