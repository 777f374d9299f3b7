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
  VueQueryPlugin,
} from "@tanstack/vue-query";
import { afterEach, expect, inject, test } from "vitest";
import { type App, createApp, h, ref, type VNode } from "vue";
import { operations } from "../../../tanstack-query/test/fixtures/songs/generated/index.js";

let app: App | undefined;
afterEach(() => app?.unmount());

/** Shows a component; its songs are those of a shelf of its own. */
function show(shelf: string, setup: (client: SongClient, queryClient: QueryClient) => () => VNode) {
  const client = songClient(`vue-${shelf}`);
  const page = document.createElement("main");
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  app = createApp({ setup: () => setup(client, queryClient) });
  app.use(VueQueryPlugin, { queryClient }).mount(page);
  return { page, client };
}

type SongClient = ReturnType<typeof songClient>;

function songClient(shelf: string) {
  return createClient({ baseUrl: `${inject("server")}/shelves/${shelf}`, operations });
}

test("a query follows a ref, waits for it, and shows an error", async () => {
  const { page } = show("query", (client) => {
    const songId = ref<string>();
    const song = useQuery(() =>
      queryOptions(
        client,
        "GET",
        "/songs/{songId}",
        songId.value ? { params: { path: { songId: songId.value } } } : skipToken,
      ),
    );
    const text = () => song.error.value?.body?.reason ?? song.data.value?.title ?? song.fetchStatus.value;
    return () =>
      h("p", [
        h("button", { onClick: () => (songId.value = "1") }),
        h("button", { onClick: () => (songId.value = "none") }),
        text(),
      ]);
  });
  expect(page.textContent).toBe("idle");
  page.querySelectorAll("button")[0]?.click();
  await expect.poll(() => page.textContent).toBe("Beacon");
  page.querySelectorAll("button")[1]?.click();
  await expect.poll(() => page.textContent).toBe("No such song.");
});

test("pages follow each other; a form with a file makes them be fetched anew", async () => {
  const { page } = show("pages", (client, queryClient) => {
    const all = useInfiniteQuery(
      infiniteQueryOptions(client, "GET", "/songs", { params: { query: { limit: 2 } } }),
    );
    const add = useMutation({
      ...mutationOptions(client, "POST", "/songs"),
      onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKey(client, "/songs") }),
    });
    const recording = new File(["12345"], "a.mp3", { type: "audio/mpeg" });
    return () =>
      h("p", [
        h("button", { onClick: () => all.fetchNextPage() }),
        h("button", { onClick: () => add.mutate({ body: { title: "Dune", recording } }) }),
        `${all.data.value?.pages.map((each) => each.data.songs.length)} ${all.hasNextPage.value} ${add.data.value?.size}`,
      ]);
  });
  await expect.poll(() => page.textContent).toBe("2 true undefined");
  page.querySelectorAll("button")[0]?.click();
  await expect.poll(() => page.textContent).toBe("2,1 false undefined");
  page.querySelectorAll("button")[1]?.click();
  await expect.poll(() => page.textContent).toBe("2,2 false 5");
});

test("a query that nobody waits for is aborted", async () => {
  const { client, page } = show("abort", (own) => {
    const { fetchStatus } = useQuery(
      queryOptions(own, "GET", "/songs/{songId}", { params: { path: { songId: "slow" } } }),
    );
    return () => h("p", fetchStatus.value);
  });
  await expect.poll(() => page.textContent).toBe("fetching");
  const givenUp = async () => {
    const { data } = await client.GET("/songs/{songId}", { params: { path: { songId: "given-up" } } });
    return data?.title;
  };
  await expect.poll(givenUp).toBe("0 of 1");
  app?.unmount();
  app = undefined;
  await expect.poll(givenUp).toBe("1 of 1");
});

test("the items of a stream", async () => {
  const { page } = show("stream", (client) => {
    const { data } = useQuery(streamedQueryOptions(streamedQuery, client, "GET", "/plays"));
    return () => h("p", data.value?.map(({ title }) => title).join());
  });
  await expect.poll(() => page.textContent).toBe("Anchor,Beacon,Current");
});
