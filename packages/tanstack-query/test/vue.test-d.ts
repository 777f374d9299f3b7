import { createClient } from "@partwise/client";
import {
  skipToken,
  experimental_streamedQuery as streamedQuery,
  useInfiniteQuery,
  useMutation,
  useQuery,
} from "@tanstack/vue-query";
import { expectTypeOf, test } from "vitest";
import { computed, ref } from "vue";
import type { InfinitePage, QueryFailure } from "../src/index.js";
import { infiniteQueryOptions, mutationOptions, queryOptions, streamedQueryOptions } from "../src/index.js";
import { operations } from "./fixtures/songs/generated/index.js";
import type { Refusal, Song, Songs } from "./fixtures/songs/types.js";

const client = createClient({ operations });
const songId = ref<string>();
const song = (id: string) =>
  queryOptions(client, "GET", "/songs/{songId}", { params: { path: { songId: id } } });

test("queries, as options, as a getter, computed, and skipped", () => {
  const plain = useQuery(song("1"));
  expectTypeOf(plain.data.value).toEqualTypeOf<Song | undefined>();
  expectTypeOf(plain.error.value).toEqualTypeOf<QueryFailure<Refusal> | null>();
  const got = useQuery(() => song(songId.value ?? ""));
  expectTypeOf(got.data.value).toEqualTypeOf<Song | undefined>();
  expectTypeOf(got.error.value).toEqualTypeOf<QueryFailure<Refusal> | null>();
  const selected = useQuery(() => ({ ...song("1"), select: ({ title }: Song) => title.length }));
  expectTypeOf(selected.data.value).toEqualTypeOf<number | undefined>();
  const maybe = useQuery(
    computed(() =>
      queryOptions(
        client,
        "GET",
        "/songs/{songId}",
        songId.value ? { params: { path: { songId: songId.value } } } : skipToken,
      ),
    ),
  );
  expectTypeOf(maybe.data.value).toEqualTypeOf<Song | undefined>();
});

test("pages, mutations and streams", () => {
  const all = useInfiniteQuery(infiniteQueryOptions(client, "GET", "/songs"));
  expectTypeOf(all.data.value?.pages).toEqualTypeOf<InfinitePage<Songs>[] | undefined>();
  expectTypeOf(all.error.value).toEqualTypeOf<QueryFailure<Refusal> | null>();
  const add = useMutation(mutationOptions(client, "POST", "/songs"));
  add.mutate({ body: { title: "Lighthouse" } });
  expectTypeOf(add.data.value).toEqualTypeOf<Song | undefined>();
  expectTypeOf(add.error.value?.body?.reason).toEqualTypeOf<string | undefined>();
  // @ts-expect-error the title is missing
  add.mutate({ body: {} });
  useMutation(mutationOptions(client, "DELETE", "/caches")).mutate();
  const plays = useQuery(streamedQueryOptions(streamedQuery, client, "GET", "/plays"));
  expectTypeOf(plays.data.value).toEqualTypeOf<Song[] | undefined>();
});
