import { expectTypeOf, test } from "vitest";
import { createClient } from "../../src/index.js";
import { pages } from "../../src/pages.js";
import { operations } from "../fixtures/songs/generated/index.js";

test("the item is known from what codegen writes of x-partwise-pagination", async () => {
  const client = createClient({ operations });
  for await (const song of pages(client, "GET", "/songs")) {
    expectTypeOf(song).toEqualTypeOf<{ title: string }>();
  }
  for await (const genre of pages(client, "GET", "/songs", {}, { items: "/genres" })) {
    expectTypeOf(genre).toEqualTypeOf<string>();
  }
  // @ts-expect-error no such list
  pages(client, "GET", "/songs", {}, { items: "/singers" });
});
