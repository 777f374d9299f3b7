import { expect, test } from "vitest";
import { pagesOf, wordsOf } from "../helpers/pages-of.js";

const get = (tag: string, operationId: string) => ({ get: { tags: [tag], operationId, responses: {} } });

/** A description with this many operations, in two tags. */
function described(count: number): object {
  const numbers = Array.from({ length: count }, (_, i) => i);
  const paths = numbers.map((i) => [`/p${i}`, get(i % 2 === 0 ? "Even" : "Odd", `op${i}`)]);
  return {
    openapi: "3.1.0",
    info: { title: "Numbers", version: "2", description: "# About\nAll of them." },
    tags: [{ name: "Odd", description: "Not even." }, { name: "Unused" }],
    servers: [{ url: "https://numbers.test" }],
    paths: Object.fromEntries(paths),
  };
}

test("the index lists operations by tag, in the order of the description's tags", async () => {
  const pages = await pagesOf(described(3));
  const index = pages.get("index.html") ?? "";
  expect(wordsOf(index.slice(index.indexOf("<main")))).toBe(
    " Numbers Version 2 · 3 operations About All of them. Servers https://numbers.test Odd Not even. GET op1 / p1 Even GET op0 / p0 GET op2 / p2 ",
  );
  expect(index).toContain('id="tag-odd"');
});

test("a page of many operations lists those of its tag, so that its size does not grow with all", async () => {
  const [few, many] = [await pagesOf(described(100)), await pagesOf(described(102))];
  const links = (page = "") => page.slice(0, page.indexOf("<main")).match(/<a href="op\d+\.html"/g)?.length;
  expect([links(few.get("op1.html")), links(many.get("op1.html"))]).toEqual([100, 51]);
  expect(wordsOf(many.get("op1.html"))).toContain(" Even 51 ");
});

test("the search finds by path, summary, operationId, tag and field", async () => {
  const pages = await pagesOf({
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: {
      "/songs": {
        post: {
          ...{ summary: "Add a song", operationId: "addSong", tags: ["Music"], responses: {} },
          parameters: [{ in: "query", name: "dryRun", schema: { type: "boolean" } }],
          requestBody: {
            content: { "application/json": { schema: { properties: { a: { properties: { b: {} } } } } } },
          },
        },
      },
    },
  });
  expect(pages.get("assets/search-index.js")).toBe(
    'export const entries = [\n["addsong.html","POST","/songs","Add a song","addSong","Music","dryRun a b"]\n];\n',
  );
});
