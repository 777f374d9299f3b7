import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type BuildOptions, build } from "esbuild";
import { expect, test } from "vitest";
import type { CallInit, CallResult } from "../../src/index.js";

const options = {
  stdin: {
    contents: 'export { createClient, filenameOf } from "./src/index.js"',
    resolveDir: fileURLToPath(new URL("../..", import.meta.url)),
  },
  bundle: true,
  write: false,
  metafile: true,
  format: "esm",
  target: "es2022",
  platform: "browser",
  outdir: "unused",
} as const satisfies BuildOptions;

test("a page loads at once what most calls need, and no more", async () => {
  const { outputs } = (await build({ ...options, splitting: true })).metafile;
  const wanted = new Set(Object.keys(outputs).filter((name) => outputs[name]?.entryPoint === "<stdin>"));
  for (const name of wanted) {
    for (const { kind, path } of outputs[name]?.imports ?? []) {
      if (kind === "import-statement") wanted.add(path);
    }
  }
  const files = [...wanted]
    .flatMap((name) => Object.keys(outputs[name]?.inputs ?? {}))
    .map((file) => basename(file));
  expect(files).toContain("encode-default-form.js");
  expect(files).toContain("create-client.ts");
  for (const later of ["to-parts.js", "encode.js", "errors.js", "encode-urlencoded.js", "split-body.js"]) {
    expect(files).not.toContain(later);
  }
  expect(files).not.toContain("holds-binary.ts");
  // Public, or of the public files of the page, and used on use: neither may take them along.
  for (const shared of ["api-error.ts", "unwrap.ts", "on-abort.ts", "items.ts", "matches.js"]) {
    expect(files).not.toContain(shared);
  }
  // The page's own, what filenameOf shares, and one of all else that code on use shares with the page.
  expect(wanted.size).toBe(3);
});

test("the parser of events is loaded by nobody who reads no events", async () => {
  const { outputs } = (await build({ ...options, splitting: true })).metafile;
  const [holder = ""] = Object.keys(outputs).filter((name) =>
    Object.keys(outputs[name]?.inputs ?? {}).some((file) => file.includes("eventsource-parser")),
  );
  expect(Object.keys(outputs[holder]?.inputs ?? {}).map((file) => basename(file))).toContain(
    "read-events.ts",
  );
  const importing = Object.values(outputs).flatMap(({ imports }) =>
    imports.filter(({ path }) => path === holder),
  );
  expect(importing.map(({ kind }) => kind)).toEqual(["dynamic-import"]);
});

test("in one file all of it works", async () => {
  const { outputFiles } = await build(options);
  expect(outputFiles.length).toBe(1);
  const folder = await mkdtemp(join(tmpdir(), "partwise-bundle-"));
  try {
    const file = join(folder, "bundle.mjs");
    await writeFile(file, outputFiles[0]?.contents ?? "");
    const { createClient } = (await import(pathToFileURL(file).href)) as {
      createClient: (options: object) => Client;
    };
    const client = createClient({
      baseUrl: "https://files.test",
      fetch: (request: Request) => Promise.resolve(echo(request)),
    });
    const body = { name: "a", photo: { content: () => new Blob(["abc"]).stream() } };
    const { data } = await client.request("post", "/", {
      body,
      mediaType: "multipart/form-data",
      parseAs: "parts",
    });
    expect(data).toMatchObject([{ name: "name" }, { name: "photo", filename: "photo" }]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** Without types: a bundle has none. */
interface Client {
  request(method: string, path: string, init: CallInit): Promise<CallResult>;
}

function echo({ body, headers }: Request): Response {
  return new Response(body, { headers: { "content-type": headers.get("content-type") ?? "" } });
}
