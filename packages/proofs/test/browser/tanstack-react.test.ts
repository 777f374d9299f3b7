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
  QueryClientProvider,
  skipToken,
  experimental_streamedQuery as streamedQuery,
  useInfiniteQuery,
  useMutation,
  useQuery,
} from "@tanstack/react-query";
import { createElement as h, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect, inject, test } from "vitest";
import { operations } from "../../../tanstack-query/test/fixtures/songs/generated/index.js";

let root: Root | undefined;
afterEach(() => root?.unmount());

/** Shows a component; its songs are those of a shelf of its own. */
function show(shelf: string, component: (client: SongClient) => () => ReturnType<typeof h>): Shown {
  const client = songClient(`react-${shelf}`);
  const page = document.createElement("main");
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  root = createRoot(page);
  root.render(h(QueryClientProvider, { client: queryClient }, h(component(client))));
  return { page, queryClient, client };
}

interface Shown {
  readonly page: HTMLElement;
  readonly queryClient: QueryClient;
  readonly client: SongClient;
}

type SongClient = ReturnType<typeof songClient>;

function songClient(shelf: string) {
  return createClient({ baseUrl: `${inject("server")}/shelves/${shelf}`, operations });
}

test("a query selects of its data", async () => {
  const { page, queryClient } = show("query", (client) => () => {
    const { data } = useQuery({
      ...queryOptions(client, "GET", "/songs", { params: { query: { limit: 2 } } }),
      select: ({ songs }) => songs.map(({ title }) => title),
    });
    return h("p", {}, data?.join());
  });
  await expect.poll(() => page.textContent).toBe("Anchor,Beacon");
  expect(queryClient.getQueryCache().getAll()[0]?.queryKey).toEqual([
    "/songs",
    "GET",
    { params: { query: { limit: 2 } } },
  ]);
});

test("a failure of the API is an error with its body", async () => {
  const { page } = show("error", (client) => () => {
    const { error } = useQuery(
      queryOptions(client, "GET", "/songs/{songId}", { params: { path: { songId: "none" } } }),
    );
    return h("p", {}, error?.status, " ", error?.body?.reason);
  });
  await expect.poll(() => page.textContent).toBe("404 No such song.");
});

test("skipToken waits for the parameter", async () => {
  const { page } = show("skip", (client) => () => {
    const [songId, choose] = useState<string>();
    const { data, fetchStatus } = useQuery(
      queryOptions(client, "GET", "/songs/{songId}", songId ? { params: { path: { songId } } } : skipToken),
    );
    return h("button", { type: "button", onClick: () => choose("1") }, data?.title ?? fetchStatus);
  });
  await expect.poll(() => page.textContent).toBe("idle");
  page.querySelector("button")?.click();
  await expect.poll(() => page.textContent).toBe("Beacon");
});

test("pages follow each other until the last", async () => {
  const { page } = show("pages", (client) => () => {
    const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(
      infiniteQueryOptions(client, "GET", "/songs", { params: { query: { limit: 2 } } }),
    );
    const titles = data?.pages.map((each) => each.data.songs.map(({ title }) => title).join("+"));
    return h("button", { type: "button", onClick: () => fetchNextPage() }, `${titles} ${hasNextPage}`);
  });
  await expect.poll(() => page.textContent).toBe("Anchor+Beacon true");
  page.querySelector("button")?.click();
  await expect.poll(() => page.textContent).toBe("Anchor+Beacon,Current false");
});

test("a form with a file is sent, and the path's queries are fetched anew", async () => {
  const { page, queryClient, client } = show("form", (own) => () => {
    const songs = useQuery(queryOptions(own, "GET", "/songs"));
    const pages = useInfiniteQuery(infiniteQueryOptions(own, "GET", "/songs"));
    const add = useMutation({
      ...mutationOptions(own, "POST", "/songs"),
      onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKey(client, "/songs") }),
    });
    const submit = (event: { preventDefault(): void; currentTarget: HTMLFormElement }) => {
      event.preventDefault();
      const form = new FormData(event.currentTarget);
      add.mutate({ body: { title: String(form.get("title")), recording: form.get("recording") as File } });
    };
    const counts = [songs.data?.songs.length, pages.data?.pages[0]?.data.songs.length, add.data?.size];
    return h(
      "form",
      { onSubmit: submit },
      h("input", { name: "title" }),
      h("input", { name: "recording", type: "file" }),
      h("button", { type: "submit" }),
      h("p", {}, `${counts} ${add.error?.body?.reason}`),
    );
  });
  await expect.poll(() => page.textContent).toBe("3,3, undefined");
  const [title, recording] = page.querySelectorAll("input");
  const transfer = new DataTransfer();
  transfer.items.add(new File(["12345"], "a.mp3", { type: "audio/mpeg" }));
  (recording as HTMLInputElement).files = transfer.files;
  document.body.append(page);
  page.querySelector("button")?.click();
  await expect.poll(() => page.textContent).toBe("3,3, A song has a title.");
  (title as HTMLInputElement).value = "Dune";
  page.querySelector("button")?.click();
  await expect.poll(() => page.textContent).toBe("4,4,5 undefined");
  page.remove();
});

test("a query that nobody waits for is aborted", async () => {
  const { client, page } = show("abort", (own) => () => {
    const { fetchStatus } = useQuery(
      queryOptions(own, "GET", "/songs/{songId}", { params: { path: { songId: "slow" } } }),
    );
    return h("p", {}, fetchStatus);
  });
  await expect.poll(() => page.textContent).toBe("fetching");
  const givenUp = async () => {
    const { data } = await client.GET("/songs/{songId}", { params: { path: { songId: "given-up" } } });
    return data?.title;
  };
  await expect.poll(givenUp).toBe("0 of 1");
  root?.unmount();
  await expect.poll(givenUp).toBe("1 of 1");
});

test("the items of a stream come one by one", async () => {
  const { page } = show("stream", (client) => () => {
    const { data } = useQuery(streamedQueryOptions(streamedQuery, client, "GET", "/plays"));
    return h("p", {}, data?.map(({ title }) => title).join());
  });
  await expect.poll(() => page.textContent).toBe("Anchor,Beacon,Current");
});

test("an answer without a body, and progress that fetch does not tell", async () => {
  const { page } = show("empty", (client) => () => {
    const empty = useMutation(mutationOptions(client, "DELETE", "/caches"));
    const add = useMutation(mutationOptions(client, "POST", "/songs", { onProgress: () => {} }));
    const click = () => {
      empty.mutate();
      add.mutate({ body: { title: "Dune" } });
    };
    return h(
      "button",
      { type: "button", onClick: click },
      `${empty.data} ${add.error?.message.slice(0, 33)}`,
    );
  });
  await expect.poll(() => page.textContent).toBe("undefined undefined");
  page.querySelector("button")?.click();
  await expect.poll(() => page.textContent).toBe("null POST /songs: fetch does not tell ");
});
