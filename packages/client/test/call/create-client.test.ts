import { describe, expect, it } from "vitest";
import { CallError, createClient, filenameOf, wrapAsPathBasedClient } from "../../src/index.js";
import { json, observedClient } from "../helpers/observed-client.js";

const params = { path: { fileId: "f 1" } };

async function onlyRequest(observed: readonly { request: Request; text: string }[]) {
  expect(observed).toHaveLength(1);
  const { request, text } = observed[0] as (typeof observed)[number];
  return { request, text, type: request.headers.get("content-type") ?? "" };
}

describe("a multipart body", () => {
  it("goes out with the boundary that its Content-Type names", async () => {
    const { client, observed } = observedClient();
    const { error, response } = await client.PUT("/files/{fileId}", {
      params,
      body: { name: "a", checked: true, details: { tags: ["x"] } },
    });
    expect(error).toBeUndefined();
    expect(response.status).toBe(204);
    const { request, text, type } = await onlyRequest(observed);
    expect(request.method).toBe("PUT");
    expect(request.url).toBe("https://files.test/v1/files/f%201");
    const boundary = /^multipart\/form-data; boundary=(\S+)$/.exec(type)?.[1];
    expect(text.split("\r\n")).toEqual([
      `--${boundary}`,
      'Content-Disposition: form-data; name="name"',
      "",
      "a",
      `--${boundary}`,
      'Content-Disposition: form-data; name="checked"',
      "",
      "true",
      `--${boundary}`,
      'Content-Disposition: form-data; name="details"',
      "Content-Type: application/json",
      "",
      '{"tags":["x"]}',
      `--${boundary}--`,
      "",
    ]);
  });

  it("carries files, with what the description and the call say of them", async () => {
    const { client, observed } = observedClient();
    await client.POST("/files", {
      mediaType: "multipart/form-data",
      body: {
        name: "a",
        pages: [new Blob(["1"]), new File(["2"], "dir/two.txt")],
        thumbnail: new Blob(["3"]),
      },
      encoding: { pages: { contentType: "text/plain" } },
    });
    const { text, request } = await onlyRequest(observed);
    expect(request.body).not.toBeNull();
    expect(text).toContain('name="pages"; filename="pages"\r\nContent-Type: text/plain\r\n\r\n1\r\n');
    expect(text).toContain('name="pages"; filename="two.txt"\r\nContent-Type: text/plain\r\n\r\n2\r\n');
    expect(text).toContain('name="thumbnail"; filename="thumbnail"\r\nContent-Type: image/png\r\n\r\n3\r\n');
  });

  it("takes overrides from the call and from the client, the nearest first", async () => {
    const encoding = { "*": { array: "brackets" }, pages: { filename: "client.png" } } as const;
    const { client, observed } = observedClient(undefined, { encoding });
    const body = { name: "a", pages: [new Blob(["1"])], thumbnail: null };
    await client.PUT("/files/{fileId}", { params, body });
    await client.PUT("/files/{fileId}", {
      params,
      body,
      encoding: { pages: { array: "indexed" }, thumbnail: { null: "text" } },
    });
    expect(observed[0]?.text).toContain('name="pages[]"; filename="client.png"');
    expect(observed[0]?.text).not.toContain("thumbnail");
    expect(observed[1]?.text).toContain('name="pages[0]"; filename="client.png"');
    expect(observed[1]?.text).toContain('name="thumbnail"\r\n\r\nnull\r\n');
  });

  it("may be an array, whose items are parts in order", async () => {
    const { client, observed } = observedClient(() => json({}));
    await client.POST("/shapes", { mediaType: "multipart/mixed", body: [{ title: "a" }, new Blob(["png"])] });
    const { text, type } = await onlyRequest(observed);
    const boundary = /^multipart\/mixed; boundary=(\S+)$/.exec(type)?.[1];
    expect(text.split(`--${boundary}`)).toHaveLength(4);
    expect(text).toContain('Content-Type: application/json\r\n\r\n{"title":"a"}\r\n');
    expect(text).toContain("Content-Type: image/png\r\n");
    expect(text).not.toContain("form-data");
  });

  it("is streamed when a stream is in it", async () => {
    const { client, observed } = observedClient();
    const stream = new Blob(["streamed"]).stream();
    await client.PUT("/files/{fileId}", { params, body: { name: "a", content: stream } });
    expect((await onlyRequest(observed)).text).toContain("\r\n\r\nstreamed\r\n");
  });

  it("is refused before anything is sent when a value has no place in it", async () => {
    const { client, observed } = observedClient();
    // @ts-expect-error -- a number as NaN passes the types; a function does not
    const call = client.PUT("/files/{fileId}", { params, body: { name: () => "a" } });
    await expect(call).rejects.toMatchObject({ name: "MultipartError" });
    expect(observed).toHaveLength(0);
  });
});

describe("the media type", () => {
  it("is the first that the description lists", async () => {
    const { client, observed } = observedClient(() => json({ id: "1", name: "a" }, 201));
    const { data } = await client.POST("/files", { body: { name: "a" } });
    expect(data).toEqual({ id: "1", name: "a" });
    const { text, type } = await onlyRequest(observed);
    expect(type).toBe("application/json");
    expect(text).toBe('{"name":"a"}');
  });

  it("is the first multipart one for a value that holds a binary", async () => {
    for (const body of [
      { name: "a", content: new Uint8Array([97]) },
      { name: "a", pages: [new Blob(["a"])] },
      { name: "a", content: { content: () => new Blob(["a"]), filename: "a.txt" } },
    ]) {
      const { client, observed } = observedClient(() => json({}, 201));
      await client.POST("/files", { body });
      expect((await onlyRequest(observed)).type).toMatch(/^multipart\/form-data; boundary=/);
    }
  });

  it("is the caller's where the call names one", async () => {
    const { client, observed } = observedClient(() => json({}, 201));
    await client.POST("/files", { mediaType: "multipart/form-data", body: { name: "a" } });
    await client.POST("/files", { mediaType: "application/octet-stream", body: new Blob(["bytes"]) });
    expect(observed.map(({ request }) => request.headers.get("content-type"))).toEqual([
      expect.stringMatching(/^multipart\/form-data; boundary=/),
      "application/octet-stream",
    ]);
    expect(observed[1]?.text).toBe("bytes");
  });

  it("is refused where the description does not list it", async () => {
    const { client, observed } = observedClient();
    // @ts-expect-error -- not described
    const call = client.POST("/files", { mediaType: "text/csv", body: "a" });
    await expect(call).rejects.toMatchObject({
      name: "CallError",
      code: "MEDIA_TYPE",
      message:
        'createFile: media type "text/csv" is not described for its body. Use one of: application/json, multipart/form-data, application/octet-stream.',
    });
    expect(observed).toHaveLength(0);
  });

  it("is no question for a GET, with which fetch sends no body", async () => {
    const { client, observed } = observedClient();
    // @ts-expect-error -- GET has no body here
    const call = client.GET("/files", { body: { name: "a" } });
    await expect(call).rejects.toMatchObject({
      code: "BODY",
      message: expect.stringContaining("GET /files"),
    });
    expect(observed).toHaveLength(0);
  });

  it("is refused where it would lose a binary value", async () => {
    const { client, observed } = observedClient();
    const content = new Blob(["a"]);
    // @ts-expect-error -- JSON holds no Blob
    const inJson = client.POST("/files", { mediaType: "application/json", body: { name: "a", content } });
    await expect(inJson).rejects.toMatchObject({
      code: "MEDIA_TYPE",
      message: expect.stringContaining("application/json"),
    });
    // @ts-expect-error -- a urlencoded form holds no Blob
    const inForm = client.POST("/forms", { body: { grant_type: content } });
    await expect(inForm).rejects.toMatchObject({
      code: "INVALID_VALUE",
      message: expect.stringContaining('"grant_type"'),
    });
    expect(observed).toHaveLength(0);
  });

  it("of a range such as image/* is the value's own", async () => {
    const { client, observed } = observedClient();
    const body = new Blob(["png"], { type: "image/png" });
    await client.PUT("/files/{fileId}/content", { params, body });
    await client.PUT("/files/{fileId}/content", {
      params,
      body: { content: body, contentType: "image/gif" },
    });
    await client.PUT("/files/{fileId}/content", { params, body: new Uint8Array([1]) });
    expect(observed.map(({ request }) => request.headers.get("content-type"))).toEqual([
      "image/png",
      "image/gif",
      "application/octet-stream",
    ]);
  });

  it("may be text or a urlencoded form", async () => {
    const { client, observed } = observedClient(() => json({}));
    await client.PUT("/files/{fileId}/note", { params, body: "ein Gruß" });
    await client.POST("/forms", { body: { grant_type: "a b&c", scopes: ["x", "y"] } });
    expect(observed.map(({ text }) => text)).toEqual(["ein Gruß", "grant_type=a+b%26c&scopes=x&scopes=y"]);
    expect(observed.map(({ request }) => request.headers.get("content-type"))).toEqual([
      "text/plain",
      "application/x-www-form-urlencoded",
    ]);
  });
});

describe("what openapi-fetch does", () => {
  it("still happens: request(), middleware, query, fetch and serializers of the call", async () => {
    const { client, observed } = observedClient(() => json([]));
    const seen: string[] = [];
    client.use({
      onRequest: ({ request, schemaPath }) => {
        seen.push(schemaPath);
        request.headers.set("x-seen", "yes");
      },
    });
    await client.request("get", "/files", { params: { query: { limit: 2, tag: ["a", "b"] } } });
    await client.PUT("/files/{fileId}", {
      params,
      body: { name: "a" },
      bodySerializer: () => "own",
      headers: { "Content-Type": "text/own" },
    });
    expect(seen).toEqual(["/files", "/files/{fileId}"]);
    expect(observed.map(({ request }) => request.headers.get("x-seen"))).toEqual(["yes", "yes"]);
    expect(observed[0]?.request.url).toBe("https://files.test/v1/files?limit=2&tag=a&tag=b");
    expect(observed[1]?.text).toBe("own");
    expect(observed[1]?.request.headers.get("content-type")).toBe("text/own");
    const own = await client.GET("/files", { fetch: async () => json([{ id: "own", name: "own" }]) });
    expect(own.data).toEqual([{ id: "own", name: "own" }]);
    expect(observed).toHaveLength(2);
  });

  it("still happens for a FormData or URLSearchParams as body", async () => {
    const { client, observed } = observedClient(undefined, {
      headers: { "Content-Type": "application/json" },
    });
    const form = new FormData();
    form.set("name", "a");
    const untyped = client as unknown as {
      request(method: string, path: string, init: object): Promise<unknown>;
    };
    await untyped.request("put", "/files/{fileId}", { params, body: form });
    await untyped.request("post", "/forms", { body: new URLSearchParams({ grant_type: "x" }) });
    expect(observed.map(({ request }) => request.headers.get("content-type"))).toEqual([
      expect.stringMatching(/^multipart\/form-data; boundary=/),
      "application/x-www-form-urlencoded;charset=UTF-8",
    ]);
    expect(observed[0]?.text).toContain('name="name"\r\n\r\na\r\n');
    expect(observed[1]?.text).toBe("grant_type=x");
  });

  it("still happens by path", async () => {
    const { client, observed } = observedClient();
    const byPath = wrapAsPathBasedClient(client);
    await byPath["/files/{fileId}"].PUT({ params, body: { name: "a" } });
    expect((await onlyRequest(observed)).type).toMatch(/^multipart\/form-data/);
  });

  it("still happens without operations: bodies are JSON unless the call names a media type", async () => {
    const types: (string | null)[] = [];
    const client = createClient<{
      "/x": { post: { requestBody: { content: { "multipart/form-data": { a: string } } } } };
    }>({
      baseUrl: "https://files.test",
      fetch: async (request) => {
        types.push(request.headers.get("content-type"));
        return new Response(null, { status: 204 });
      },
    });
    await client.POST("/x", { body: { a: "1" } });
    await client.POST("/x", { body: { a: "1" }, mediaType: "multipart/form-data" });
    expect(types).toEqual(["application/json", expect.stringMatching(/^multipart\/form-data; boundary=/)]);
  });
});

describe("path parameters", () => {
  it.each(["", ".", ".."])("refuses %j, which would call another path", async (fileId) => {
    const { client, observed } = observedClient();
    const call = client.DELETE("/files/{fileId}", { params: { path: { fileId } } });
    await expect(call).rejects.toBeInstanceOf(CallError);
    await expect(call).rejects.toMatchObject({
      code: "PATH_PARAMETER",
      message: expect.stringContaining('"fileId"'),
    });
    expect(observed).toHaveLength(0);
  });

  it.each(["a/b", "a?b", "a#b", "a b", "../x", "$&"])("sends %j as one segment", async (fileId) => {
    const { client, observed } = observedClient();
    await client.DELETE("/files/{fileId}", { params: { path: { fileId } } });
    expect((await onlyRequest(observed)).request.url).toBe(
      `https://files.test/v1/files/${encodeURIComponent(fileId)}`,
    );
  });
});

describe("the answer", () => {
  it("is an error for every status outside 2xx", async () => {
    for (const status of [300, 400, 404, 500]) {
      const { client } = observedClient(() => json({ code: 300, message: "no" }, status));
      const { data, error, response } = await client.DELETE("/files/{fileId}", { params });
      expect(data).toBeUndefined();
      expect(error).toEqual({ code: 300, message: "no" });
      expect(response.status).toBe(status);
    }
  });

  it("is read as the description says: JSON, text, a Blob or nothing", async () => {
    const answer = () => new Response("answer", { headers: { "content-type": "text/plain" } });
    const { client } = observedClient(answer);
    expect((await client.GET("/files/{fileId}/note", { params })).data).toBe("answer");
    const { data } = await client.GET("/files/{fileId}/content", { params });
    expect(data).toBeInstanceOf(Blob);
    expect(await data?.text()).toBe("answer");
    expect((await client.GET("/files", { parseAs: "text" })).data).toBe("answer");
    expect(await (await client.GET("/files", { parseAs: "blob" })).data?.text()).toBe("answer");
    const empty = observedClient(() => new Response("", { status: 200 }));
    expect((await empty.client.GET("/files")).data).toBeUndefined();
  });

  it.each([
    ["text/plain; charset=iso-8859-1", [0xe4], "ä"],
    ['text/plain; charset="UTF-16LE"', [0xe4, 0], "ä"],
    ["text/plain; charset=utf-8", [0xc3, 0xa4], "ä"],
    ["text/plain; charset=x-unknown", [0xc3, 0xa4], "ä"],
    ["text/plain", [0xc3, 0xa4], "ä"],
  ])("reads text in the charset of %s", async (type, bytes, text) => {
    const headers = { "content-type": type };
    const { client } = observedClient(() => new Response(new Uint8Array(bytes), { headers }));
    expect((await client.GET("/files", { parseAs: "text" })).data).toBe(text);
  });

  it("is what its own Content-Type says where the description leaves a choice", async () => {
    const parts = "--b\r\nContent-Type: text/plain\r\n\r\none\r\n--b--\r\n";
    const answers: [number, string, string][] = [
      [200, "multipart/mixed; boundary=b", parts],
      [200, "application/json", '{"ok":true}'],
      [200, "text/html", '{"ok":true}'],
      [202, "application/json", '{"later":true}'],
      [202, "text/plain", "later"],
    ];
    const read: unknown[] = [];
    for (const [status, type, body] of answers) {
      const { client } = observedClient(
        () => new Response(body, { status, headers: { "content-type": type } }),
      );
      read.push(
        (await client.POST("/shapes", { body: {}, ...(type === "text/html" && { parseAs: "json" }) })).data,
      );
    }
    expect(read[0]).toMatchObject([{ contentType: "text/plain" }]);
    expect((read[0] as { text(): string }[])[0]?.text()).toBe("one");
    expect(read.slice(1)).toEqual([{ ok: true }, { ok: true }, { later: true }, "later"]);
  });

  it("may name its file", async () => {
    const { client } = observedClient(
      () => new Response("x", { headers: { "content-disposition": 'attachment; filename="../a.txt"' } }),
    );
    const { response } = await client.GET("/files/{fileId}/content", { params });
    expect(filenameOf(response)).toBe("a.txt");
    expect(filenameOf(new Response())).toBeUndefined();
  });

  it("that is not JSON is an error that does not quote it", async () => {
    const secret = "<html>secret</html>";
    for (const body of [secret, '{"id": "secret']) {
      const { client } = observedClient(
        () => new Response(body, { headers: { "content-type": "text/html" } }),
      );
      const error = await client.GET("/files").catch((error: unknown) => error);
      expect(error).toBeInstanceOf(CallError);
      expect(error).toMatchObject({
        code: "RESPONSE_NOT_JSON",
        message: expect.stringContaining("text/html"),
      });
      expect(String((error as Error).stack)).not.toContain("secret");
      expect((error as Error).cause).toBeUndefined();
    }
  });
});
