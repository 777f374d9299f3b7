import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { runExample } from "@partwise/readme-examples";
import { afterAll, beforeAll, expect, it } from "vitest";

const readme = new URL("../README.md", import.meta.url);
const seen: { method?: string; url?: string; contentType?: string; body: string }[] = [];
const server = createServer(async (request, response) => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  const { method = "", url = "", headers } = request;
  seen.push({
    method,
    url,
    contentType: headers["content-type"] ?? "",
    body: Buffer.concat(pieces).toString(),
  });
  response.writeHead(200, { "content-type": "application/json" }).end(method === "GET" ? "[]" : "{}");
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => server.close());

it("compiles and runs its first example", async () => {
  const { port } = server.address() as AddressInfo;
  const output = await runExample(readme, 0, {
    replace: {
      "./generated/index.js": "../../test/fixtures/files/generated/index.js",
      "https://files.example.com/v1": `http://127.0.0.1:${port}`,
    },
    after: "console.log(data, error, response.status, list);",
  });
  expect(output).toEqual({ stdout: "{} undefined 200 []\n", stderr: "" });
  expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual(["POST /files", "GET /files?limit=10"]);
  expect(seen[0]?.contentType).toMatch(/^multipart\/form-data; boundary=/);
  expect(seen[0]?.body).toContain(
    'name="content"; filename="content"\r\nContent-Type: image/png\r\n\r\n…\r\n',
  );
}, 300_000);

it("compiles and runs the example of transports.md", async () => {
  const { port } = server.address() as AddressInfo;
  seen.length = 0;
  const output = await runExample(new URL("../transports.md", import.meta.url), 0, {
    replace: {
      "./generated/index.js": "../../test/fixtures/files/generated/index.js",
      "https://files.example.com/v1": `http://127.0.0.1:${port}`,
      "lighthouse.png": fileURLToPath(new URL("../package.json", import.meta.url)),
    },
    after: "console.log(result.response.status);",
  });
  expect(output.stderr).toBe("");
  const lines = output.stdout.trimEnd().split("\n");
  expect(lines.at(-2)).toMatch(/^(\d+) of \1 bytes$/);
  expect(lines.at(-1)).toBe("200");
  expect(seen[0]?.body).toContain('name="content"; filename="package.json"');
  expect(seen[0]?.body).toContain('"name": "@partwise/client"');
}, 300_000);

it("compiles and runs the example for React Native of transports.md", async () => {
  const { stdout, stderr } = await runExample(new URL("../transports.md", import.meta.url), 2, {
    replace: { "./generated/index.js": "../../test/fixtures/files/generated/index.js" },
    before: `const asset = { uri: "file:///a.png", fileName: "a.png", mimeType: "image/png" };
    class NativeFormData { append() {} getParts() { return []; } }
    class NativeXhr {
      status = 200; upload = {}; response = new Blob(["{}"]); onload() {}
      open() {} setRequestHeader() {} getAllResponseHeaders() { return ""; }
      send(body: { getParts(): unknown }) { console.log(JSON.stringify(body.getParts())); this.onload(); }
    }
    Object.assign(globalThis, { FormData: NativeFormData, XMLHttpRequest: NativeXhr });`,
  });
  expect([stdout, stderr]).toEqual([expect.stringContaining('"uri":"file:///a.png","name":"a.png"'), ""]);
}, 300_000);

it("compiles and runs the example of parameters.md", async () => {
  const { port } = server.address() as AddressInfo;
  seen.length = 0;
  await runExample(new URL("../parameters.md", import.meta.url), 0, {
    replace: {
      "./generated/index.js": "../../test/fixtures/parameters/generated/index.js",
      "https://events.example.com": `http://127.0.0.1:${port}`,
    },
    after: "console.log(result.response.status);",
  });
  expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "GET /events/2026-01-02?ids=1,2&where=%7B%22name%22%3A%22a%22%7D",
  ]);
}, 300_000);

it("compiles and runs the example of answers.md", async () => {
  const answers = [
    "id: 7\\nevent: note\\ndata: words\\n\\n",
    'retry: 1\\nid: 8\\nevent: piece\\ndata: {"id":"a"}\\n\\n',
  ];
  const { stdout, stderr } = await runExample(new URL("../answers.md", import.meta.url), 0, {
    before: `const texts = ${JSON.stringify(answers)}.map((text) => text.replaceAll("\\\\n", "\\n"));
    globalThis.fetch = async () => {
      const text = texts.splice(0).join("");
      return text
        ? new Response(text, { headers: { "content-type": "text/event-stream" } })
        : new Response(null, { status: 204 });
    };`,
    replace: { "./generated/index.js": "../../test/fixtures/answers/generated/index.js" },
  });
  expect([stdout, stderr]).toEqual(["8 a\n", ""]);
}, 300_000);

it("compiles and runs its second example", async () => {
  const before = 'import { createClient } from "@partwise/client";';
  const after = `const client = createClient<{ "/x": { get: object } }>({
    baseUrl: "http://x.test",
    policies: [logging],
    fetch: async (request) => new Response(null, { status: request.headers.has("x-request-id") ? 204 : 500 }),
  });
  await client.GET("/x");`;
  const { stdout } = await runExample(readme, 1, { before, after });
  expect(stdout).toBe("GET /x 204\n");
}, 300_000);

it("compiles and runs the examples of the transports", async () => {
  const { port } = server.address() as AddressInfo;
  seen.length = 0;
  const before = `import { createClient } from "@partwise/client";
  import { operations } from "../../test/fixtures/files/generated/index.js";`;
  const baseUrl = { "https://files.example.com/v1": `http://127.0.0.1:${port}` };
  const film = { "film.mp4": fileURLToPath(new URL("../package.json", import.meta.url)) };
  await runExample(readme, 2, { before, replace: { ...baseUrl, ...film } });
  const after = "console.log((await files.GET('/files')).data);";
  const { stdout, stderr } = await runExample(readme, 3, { before, after, replace: baseUrl });
  expect([stdout, stderr]).toEqual(["[]\n", ""]);
  expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual(["POST /files", "GET /files"]);
  expect(seen[0]?.body).toContain('name="content"; filename="package.json"');
}, 300_000);

it("compiles and runs the examples of pages", async () => {
  const songs = `const titles = ["a", "b", "c"].map((title) => ({ title }));
  globalThis.fetch = async (request) => {
    const start = Number(new URL((request as Request).url).searchParams.get("after"));
    const next = start + 2 < titles.length ? String(start + 2) : null;
    return Response.json({ songs: titles.slice(start, start + 2), genres: [], cursors: { next } });
  };`;
  const replace = { "./generated/index.js": "../../test/fixtures/songs/generated/index.js" };
  const output = { stdout: "a\nb\nc\n", stderr: "" };
  expect(await runExample(new URL("../pages.md", import.meta.url), 0, { before: songs, replace })).toEqual(
    output,
  );
  const before = `import { createClient } from "@partwise/client";
  import { operations } from "../../test/fixtures/songs/generated/index.js";
  ${songs}
  const client = createClient({ baseUrl: "https://songs.example.com", operations });`;
  expect(await runExample(readme, 4, { before })).toEqual(output);
}, 300_000);

it("compiles and runs the example of servers-and-credentials.md", async () => {
  const { port } = server.address() as AddressInfo;
  seen.length = 0;
  const output = await runExample(new URL("../servers-and-credentials.md", import.meta.url), 0, {
    before: "const session = async () => ({ token: 'a' });",
    replace: {
      "./generated/index.js": "../../test/fixtures/service/generated/index.js",
      "operations,\n": `operations,\n  baseUrl: "http://127.0.0.1:${port}",\n`,
    },
    after: "console.log(data);",
  });
  expect(output).toEqual({ stdout: "[]\n", stderr: "" });
  expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual(["GET /report"]);
}, 300_000);
