// Only on Node can a test take the files away that a page loads on use.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CallError } from "../../src/index.js";
import { json, observedClient } from "../helpers/observed-client.js";

const gone = () => {
  throw new Error("gone");
};

beforeEach(() => {
  vi.doMock("../../src/body/encode-on-use.js", gone);
  vi.doMock("../../src/answer/read-on-use.js", gone);
});
afterEach(() => {
  vi.doUnmock("../../src/body/encode-on-use.js");
  vi.doUnmock("../../src/answer/read-on-use.js");
});

describe("nothing is loaded for", () => {
  test.each<[string, object]>([
    ["a form", { name: "a", size: 7, secret: null, details: { tags: ["b"] }, checked: true }],
    [
      "a form with files",
      { name: "a", content: new Blob(["b"]), pages: [new File(["c"], "c"), new Uint8Array(1)] },
    ],
    [
      "a file with a name and a type",
      { content: { content: new Uint8Array(1), filename: "a", contentType: "a/b" } },
    ],
  ])("%s", async (_, body) => {
    const { client, observed } = observedClient();
    await client.POST("/files", { body: { name: "", ...body }, mediaType: "multipart/form-data" });
    expect(observed[0]?.text).toContain("Content-Disposition: form-data");
  });

  test("JSON, text and a FormData, and answers of JSON and text", async () => {
    const { client, observed } = observedClient(() => json([]));
    await client.POST("/files", { body: { name: "a" }, mediaType: "application/json" });
    await client.PUT("/files/{fileId}/note", { params: { path: { fileId: "1" } }, body: "a" });
    await client.POST("/files", { body: new FormData() as never });
    expect((await client.GET("/files")).data).toEqual([]);
    expect(observed.length).toBe(4);
  });

  test("another attempt, which keeps the boundary", async () => {
    const { client, observed } = observedClient(undefined, {
      policies: [{ call: async (call, next) => next(call).then(() => next(call)) }],
    });
    await client.POST("/files", { body: { name: "a", content: new Blob() } });
    expect(observed[1]?.text).toBe(observed[0]?.text);
    expect(observed.length).toBe(2);
  });
});

describe("without its code", () => {
  test("a body is refused before anything is sent or read, and sent once the code is there", async () => {
    const { client, observed } = observedClient();
    const content = new Blob(["abc"]).stream();
    const sent = () => client.POST("/files", { body: { name: "a", content } });
    const error: unknown = await sent().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CallError);
    expect(error).toMatchObject({
      code: "NOT_LOADED",
      message:
        "Code that encodes this body could not be loaded. Reload the page, or deploy all files; in Jest, require the client.",
    });
    expect([observed.length, content.locked]).toEqual([0, false]);

    vi.doUnmock("../../src/body/encode-on-use.js");
    await sent();
    expect(observed[0]?.text).toContain("\r\n\r\nabc\r\n--");
  });

  test("what is refused without it still is, and first", async () => {
    const { client } = observedClient();
    const called = client.PUT("/files/{fileId}/content", {
      params: { path: { fileId: "" } },
      body: new Blob(),
    });
    await expect(called).rejects.toMatchObject({ code: "PATH_PARAMETER" });
  });

  test("an answer cannot be read", async () => {
    const headers = { "content-type": "multipart/mixed; boundary=b" };
    const { client } = observedClient(() => new Response("--b\r\n\r\na\r\n--b--", { headers }));
    const read = () => client.GET("/files", { parseAs: "parts" });
    await expect(read()).rejects.toMatchObject({ code: "NOT_LOADED" });
    vi.doUnmock("../../src/answer/read-on-use.js");
    expect((await read()).data).toHaveLength(1);
  });
});
