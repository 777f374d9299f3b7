import { NoAnswerError } from "@partwise/call/command-line";
import { describe, expect, test } from "vitest";
import { allPages, type SendPage } from "../../src/call/all-pages.js";

type List = { groups?: unknown[]; total_records?: number; next_page_token?: unknown; other?: string };

/** Answers each token with its page, and keeps what was asked for. */
function pagesOf(pages: Readonly<Record<string, List>>) {
  const asked: (string | undefined)[] = [];
  const send: SendPage<List> = async (token) => {
    asked.push(token);
    return { request: "GET /groups", status: 200, data: pages[token ?? ""] };
  };
  return { send, asked };
}

describe("allPages", () => {
  test.for([undefined, null, ""])("one page that names no other (%j) stays as it is", async (token) => {
    const page: List = { groups: [1], next_page_token: token };
    const { send, asked } = pagesOf({ "": page });
    const { answer, note } = await allPages(send, "groups", 30);
    expect(answer.data).toBe(page);
    expect([note, asked]).toEqual([undefined, [undefined]]);
  });

  test("several become one, in their order", async () => {
    const { send, asked } = pagesOf({
      "": { groups: [1, 2], total_records: 4, next_page_token: "b c", other: "first" },
      "b c": { groups: [], next_page_token: "d" },
      d: { groups: [3, 4], next_page_token: "", other: "last" },
    });
    const { answer, note } = await allPages(send, "groups", 30);
    expect(answer).toEqual({
      request: "GET /groups",
      status: 200,
      data: { groups: [1, 2, 3, 4], total_records: 4, next_page_token: "", other: "first" },
    });
    expect([note, asked]).toEqual([undefined, [undefined, "b c", "d"]]);
  });

  test("a token that comes again ends it, and that is said", async () => {
    const { send, asked } = pagesOf({
      "": { groups: [1], next_page_token: "a" },
      a: { groups: [2], next_page_token: "b" },
      b: { groups: [3], next_page_token: "a" },
    });
    const { answer, note } = await allPages(send, "groups", 30);
    expect(answer.data).toEqual({ groups: [1, 2, 3], next_page_token: "a" });
    expect(asked).toEqual([undefined, "a", "b"]);
    expect(note).toMatch(/^The list may go on: page 3 /);
  });

  test("a total that is more than came is said", async () => {
    const { send } = pagesOf({ "": { groups: [1], total_records: 50 } });
    const { note } = await allPages(send, "groups", 30);
    expect(note).toBe("The list is incomplete: it has 1 of 50 groups, and names no next page.");
  });

  test("time is one for all pages", async () => {
    const { send, asked } = pagesOf({ "": { groups: [1], next_page_token: "a" } });
    await expect(allPages(send, "groups", 0)).rejects.toMatchObject({
      name: "NoAnswerError",
      facts: { code: "TIMEOUT", status: 200 },
      message: expect.stringMatching(/time was up after 1 page, .* --timeout\.$/),
    });
    expect(asked).toEqual([undefined]);
  });

  test("time that is up in the middle of a page is told as the time of all pages", async () => {
    const send: SendPage<List> = async (token, timeout) => {
      if (token === undefined)
        return { request: "GET /groups", status: 200, data: { groups: [1], next_page_token: "a" } };
      await new Promise((resolve) => setTimeout(resolve, timeout * 1000));
      throw new NoAnswerError(`GET /groups: not done after ${timeout * 1000} ms.`, { code: "TIMEOUT" });
    };
    await expect(allPages(send, "groups", 0.3)).rejects.toThrow(/time was up after 1 page, /);
  });

  test("what ends a page before that is told as it is", async () => {
    const send: SendPage<List> = async (token) => {
      if (token) throw new NoAnswerError("no first byte", { code: "TIMEOUT" });
      return { request: "GET /groups", status: 200, data: { groups: [1], next_page_token: "a" } };
    };
    await expect(allPages(send, "groups", 3600)).rejects.toThrow("no first byte");
  });

  test.for([5, true, {}, ["a"]])("a token that is no text (%j) is told", async (token) => {
    const { send } = pagesOf({ "": { groups: [], next_page_token: token } });
    await expect(allPages(send, "groups", 30)).rejects.toThrow(
      /next_page_token is an? \w+, and has to be a string\./,
    );
  });
});
