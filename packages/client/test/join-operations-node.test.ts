import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { runExample } from "@partwise/readme-examples";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { createClient, joinOperations, type Operations, type ServerMetadata } from "../src/index.js";
import { bearer, plain, removePlain, upload } from "./fixtures/service/generated/each-operation.js";
import { operations } from "./fixtures/service/generated/index.js";

test("joined operations are those of the description, with what all of them share", () => {
  const { $servers, $securitySchemes, ...paths }: Operations = operations;
  const { get, delete: remove } = paths["/plain"] ?? {};
  expect(joinOperations(plain, bearer, removePlain)).toEqual({
    $servers,
    $securitySchemes,
    "/plain": { get, delete: remove },
    "/secured/bearer": { get: paths["/secured/bearer"]?.get },
  });
  expect(plain["/plain"]).toEqual({ get });
});

test("a client of one operation sends as a client of all does", async () => {
  const sent = await Promise.all(
    [operations, upload, joinOperations(plain, upload)].map(async (each) => {
      const seen: unknown[] = [];
      const client = createClient<{ "/uploads": { post: unknown } }>({
        operations: each,
        fetch: async ({ url, method, headers }) => {
          seen.push(url, method, [...headers]);
          return new Response(null, { status: 204 });
        },
      });
      await client.POST("/uploads");
      return seen;
    }),
  );
  expect(sent[1]).toEqual(sent[0]);
  expect(sent[2]).toEqual(sent[0]);
  expect(sent[0]).toHaveLength(3);
});

test("the first server of the description, without variables, is called without code on use", async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: 'export { createClient } from "./src/index.js"',
      resolveDir: fileURLToPath(new URL("..", import.meta.url)),
    },
    bundle: true,
    write: false,
    format: "esm",
    // What is imported on use is not there.
    plugins: [
      {
        name: "missing",
        setup: ({ onResolve }) =>
          onResolve({ filter: /^/ }, ({ kind }) =>
            kind === "dynamic-import" ? { path: "./missing.js", external: true } : undefined,
          ),
      },
    ],
  });
  const module = `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? "").toString("base64")}`;
  const { createClient: create } = (await import(module)) as { createClient: typeof createClient };
  const urls: string[] = [];
  const fetch = async ({ url }: Request) => {
    urls.push(url);
    return new Response(null, { status: 204 });
  };
  const call = (server: ServerMetadata) =>
    create<{ "/a": { get: unknown } }>({ operations: { $servers: [server], "/a": { get: {} } }, fetch }).GET(
      "/a",
    );
  await call("https://api.example.com/v1/");
  expect(urls).toEqual(["https://api.example.com/v1/a"]);
  for (const server of ["/v1", "https://a.test?b", "ftp://a.test", { url: "https://a.test" }]) {
    await expect(call(server)).rejects.toThrow("could not be loaded");
  }
});

test("a bundle leaves out the operations that nobody imports, and stays below 12 kB", async () => {
  const page = `
    import { createClient } from "./src/index.js";
    import { upload } from "./test/fixtures/service/generated/each-operation.js";
    const client = createClient({ baseUrl: "https://a.test", operations: upload });
    document.title = (await client.POST("/uploads")).response.status;
  `;
  const { outputFiles, metafile } = await build({
    stdin: { contents: page, resolveDir: fileURLToPath(new URL("..", import.meta.url)) },
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    platform: "browser",
    outdir: "unused",
  });
  const loaded = new Set(
    Object.keys(metafile.outputs).filter((name) => metafile.outputs[name]?.entryPoint === "<stdin>"),
  );
  for (const name of loaded) {
    for (const { kind, path } of metafile.outputs[name]?.imports ?? []) {
      if (kind === "import-statement") loaded.add(path);
    }
  }
  const texts = outputFiles.filter(({ path }) => [...loaded].some((name) => path.endsWith(`/${name}`)));
  const text = texts.map((each) => each.text).join("");
  const held = ['"/uploads"', '"/plain"', '"/report"', "/secured"].filter((path) => text.includes(path));
  expect(held).toEqual(['"/uploads"']);
  const sizes = await Promise.all(texts.map(({ contents }) => promisify(gzip)(contents)));
  expect(sizes.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(12_000);
});

test("the example of the page on some operations compiles and runs", async () => {
  const page = new URL("../some-operations.md", import.meta.url);
  const output = await runExample(page, 0, {
    replace: {
      "./generated/each-operation.js": "../../test/fixtures/service/generated/each-operation.js",
      "issuesCreate, reposGet": "plain as reposGet, upload as issuesCreate",
    },
    after: "console.log(Object.keys(client).length > 0);",
  });
  expect(output).toEqual({ stdout: "true\n", stderr: "" });
}, 300_000);
