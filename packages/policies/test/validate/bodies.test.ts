import { describe, expect, test } from "vitest";
import { guestsClient, schemas } from "../helpers/guests-client.js";

const password = "analytical";

describe("JSON", () => {
  test.each([
    ["a limit of an int32", { age: 2 ** 31 }, "/age", "maximum"],
    ["a whole number", { age: 1.5 }, "/age", "type"],
    ["a format", { email: "nobody" }, "/email", "format"],
    ["a date-time", { arrived: "yesterday" }, "/arrived", "format"],
    ["a pattern that has a needless backslash", { code: "ada" }, "/code", "pattern"],
    ["items that have to differ", { tags: ["a", "a"] }, "/tags", "uniqueItems"],
    ["a property that is not named", { notes: { "a/b": "too long" } }, "/notes/a~1b", "maxLength"],
  ])("%s", async (_, part, pointer, rule) => {
    const { client, requests } = await guestsClient({ schemas });
    const call = client.POST("/guests", { body: { name: "Ada", password, ...part } });
    await expect(call).rejects.toMatchObject({ pointer, rule });
    expect(requests).toHaveLength(0);
  });

  test("what is missing has the pointer that it would have", async () => {
    const { client } = await guestsClient({ schemas });
    // @ts-expect-error the password is missing
    const call = client.POST("/guests", { body: { name: "Ada" } });
    await expect(call).rejects.toMatchObject({ pointer: "/password", rule: "required" });
  });

  test("a body that is required and missing", async () => {
    const { client, requests } = await guestsClient({ schemas });
    // @ts-expect-error the body is missing
    await expect(client.POST("/guests", {})).rejects.toMatchObject({ pointer: "", rule: "required" });
    expect(requests).toHaveLength(0);
  });

  test("values that JSON writes as text are checked as that text", async () => {
    const { client, requests } = await guestsClient({ schemas }, { status: 404 });
    const arrived = new Date(0) as unknown as string;
    await client.POST("/guests", { body: { name: "Ada", password, arrived, email: null, code: "ada@home" } });
    expect(JSON.parse(requests[0]?.body ?? "")).toMatchObject({ arrived: "1970-01-01T00:00:00.000Z" });
  });

  test("an undefined member counts as missing, and what is readOnly may be sent", async () => {
    const { client, requests } = await guestsClient({ schemas }, { status: 404 });
    const body = { id: "7d1cc4b4-7a43-4a7c-8a4f-0d6e7bbf1f4b", name: "Ada", password, email: undefined };
    await client.POST("/guests", { body: body as { name: string; password: string } });
    expect(requests).toHaveLength(1);
  });

  test("no message quotes a value", async () => {
    const { client } = await guestsClient({ schemas });
    const call = client.POST("/guests", { body: { name: "Ada", password: "hunter2" } });
    const error: unknown = await call.catch((error) => error);
    expect(String(error)).not.toContain("hunter2");
    expect(JSON.stringify(error)).not.toContain("hunter2");
  });
});

describe("forms", () => {
  const params = { path: { id: "1" } };

  test("files of every kind fit, and are not read", async () => {
    let isRead = false;
    async function* pieces() {
      isRead = true;
      yield new TextEncoder().encode("…");
    }
    const { client } = await guestsClient({ schemas }, { status: 204 });
    const more = [new Uint8Array(2), { content: new Blob(["…"]), filename: "a.png" }];
    const call = client.PUT("/guests/{id}/photo", {
      params,
      body: { photo: pieces(), caption: "too long a caption", more },
    });
    await expect(call).rejects.toMatchObject({ pointer: "/caption", rule: "maxLength", limit: 10 });
    expect(isRead).toBe(false);
    const { response } = await client.PUT("/guests/{id}/photo", {
      params,
      body: { photo: pieces(), caption: "short", more, taken: new Date(0) as unknown as string },
    });
    expect(response.status).toBe(204);
    expect(isRead).toBe(true);
  });

  test.each([
    ["a number where a file stands", { photo: 7 }, "/photo", "format"],
    ["a file where a number stands", { photo: new Blob(), width: new Blob() }, "/width", "type"],
    [
      "too many files",
      { photo: new Blob(), more: [new Blob(), new Blob(), new Blob()] },
      "/more",
      "maxItems",
    ],
    ["no file", { caption: "short" }, "/photo", "required"],
  ])("%s", async (_, body, pointer, rule) => {
    const { client, requests } = await guestsClient({ schemas });
    // @ts-expect-error wrong in most ways
    const call = client.PUT("/guests/{id}/photo", { params, body });
    await expect(call).rejects.toMatchObject({ pointer, rule });
    expect(requests).toHaveLength(0);
  });

  test("urlencoded", async () => {
    const { client, requests } = await guestsClient({ schemas }, { status: 404 });
    const call = client.POST("/searches", { body: { text: "Ada", limit: 0 } });
    await expect(call).rejects.toMatchObject({ pointer: "/limit", rule: "minimum", limit: 1 });
    await client.POST("/searches", { body: { text: "Ada", limit: 1 } });
    expect(requests.map(({ body }) => body)).toEqual(["text=Ada&limit=1"]);
  });

  test("FormData, URLSearchParams and lists of parts are not checked", async () => {
    const { client, requests } = await guestsClient({ schemas }, { status: 404 });
    await client.POST("/searches", { body: new URLSearchParams({ limit: "0" }) });
    await client.PUT("/guests/{id}/photo", { params, body: new FormData() });
    expect(requests).toHaveLength(2);
  });
});
