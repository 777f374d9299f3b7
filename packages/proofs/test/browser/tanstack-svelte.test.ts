import { createClient } from "@partwise/client";
import { QueryClient } from "@tanstack/svelte-query";
import { mount, unmount } from "svelte";
import { expect, inject, test } from "vitest";
import { operations } from "../../../tanstack-query/test/fixtures/songs/generated/index.js";
import Songs from "./songs.svelte";

test("a query that waits, pages, a form with a file, and a stream", async () => {
  const client = createClient({ baseUrl: `${inject("server")}/shelves/svelte`, operations });
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const page = document.createElement("main");
  document.body.append(page); // Svelte hears clicks at the root of the document
  const songs = mount(Songs, { target: page, props: { client, queryClient } });
  const [song, pages, add] = page.querySelectorAll("button");
  await expect.poll(() => song?.textContent).toBe("idle");
  song?.click();
  await expect.poll(() => song?.textContent).toBe("Beacon");
  await expect.poll(() => pages?.textContent).toBe("2 true");
  pages?.click();
  await expect.poll(() => pages?.textContent).toBe("2,1 false");
  add?.click();
  await expect.poll(() => add?.textContent).toBe("5");
  await expect.poll(() => pages?.textContent).toBe("2,2 false");
  await expect.poll(() => page.querySelector("p")?.textContent).toBe("Anchor,Beacon,Current");
  await unmount(songs);
  page.remove();
});
