import { describe, expect, test } from "vitest";
import { listPages } from "../../src/directory/list-pages.js";

type List = { groups?: number[]; total_records?: number | string; next_page_token?: unknown };

/** Answers each token with its page, and keeps what was asked for and noted. */
function pagesOf(pages: Readonly<Record<string, List>>) {
  const asked: (string | undefined)[] = [];
  const notes: string[] = [];
  const items = listPages(
    async ({ next_page_token: token }) => {
      asked.push(token);
      return { request: "GET /groups", status: 200, data: pages[token ?? ""] };
    },
    ({ groups = [] }) => groups,
    (note) => void notes.push(note),
  );
  return { items, asked, notes };
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe("listPages", () => {
  test.for([undefined, null, ""])("one page that names no other (%j) is all", async (token) => {
    const { items, asked, notes } = pagesOf({ "": { groups: [1], next_page_token: token } });
    expect(await all(items)).toEqual([1]);
    expect([asked, notes]).toEqual([[undefined], []]);
  });

  test("several give their items in order, an empty page among them", async () => {
    const { items, asked, notes } = pagesOf({
      "": { groups: [1, 2], total_records: 4, next_page_token: "b c" },
      "b c": { groups: [], next_page_token: "d" },
      d: { groups: [3, 4], total_records: 4, next_page_token: "" },
    });
    expect(await all(items)).toEqual([1, 2, 3, 4]);
    expect([asked, notes]).toEqual([[undefined, "b c", "d"], []]);
  });

  test("a page is asked for when its items are wanted, and not before", async () => {
    const { items, asked } = pagesOf({ "": { groups: [1, 2], next_page_token: "a" }, a: { groups: [3] } });
    for await (const item of items) if (item === 2) break;
    expect(asked).toEqual([undefined]);
  });

  test("a token that comes again ends it, and that is noted", async () => {
    const { items, asked, notes } = pagesOf({
      "": { groups: [1], next_page_token: "a" },
      a: { groups: [2], next_page_token: "b" },
      b: { groups: [3], next_page_token: "a" },
    });
    expect(await all(items)).toEqual([1, 2, 3]);
    expect(asked).toEqual([undefined, "a", "b"]);
    expect(notes).toEqual([expect.stringMatching(/^The list may go on: page 3 /)]);
  });

  test("a total that is more than came is noted; one as text is not read", async () => {
    const less = pagesOf({ "": { groups: [1], total_records: 50 } });
    const text = pagesOf({ "": { groups: [1], total_records: "50" } });
    expect([await all(less.items), await all(text.items)]).toEqual([[1], [1]]);
    expect(less.notes).toEqual(["The list is incomplete: it has 1 of 50, and names no next page."]);
    expect(text.notes).toEqual([]);
  });

  test.for([5, true, {}, ["a"]])("a token that is no text (%j) is told", async (token) => {
    const { items } = pagesOf({ "": { groups: [], next_page_token: token } });
    await expect(all(items)).rejects.toThrow(/next_page_token is an? \w+, and has to be a string\./);
  });

  test("a preview has no data, and one page", async () => {
    const empty = listPages(
      async () => ({ request: "", status: 0, data: undefined }),
      () => [1],
      () => {},
    );
    expect(await all(empty)).toEqual([]);
  });
});
