import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PackedWorkspace, packWorkspace } from "./packed-workspace.js";
import { readmeExample } from "./readme-example.js";
import { startPhotoServer } from "./start-photo-server.js";
import { startZoom } from "./start-zoom.js";
import { resolutions, typescriptCompilers } from "./typescript-compilers.js";

const sources = fileURLToPath(new URL("consumers", import.meta.url));
const limit = { timeout: 300_000 };
const patched = expect.objectContaining({ method: "PATCH", status: 204 });
const updated = { name: "Support", type: "restricted", search_by_account: true };

let packed: PackedWorkspace;
let esm: string;
let commonjs: string;

beforeAll(async () => {
  packed = await packWorkspace();
  esm = packed.createConsumer("esm", "module");
  commonjs = packed.createConsumer("commonjs", "commonjs");
  await Promise.all([prepareEsm(), prepareCommonjs()]);
}, 300_000);

afterAll(() => packed?.close(), 300_000);

/** The way of the README: its commands as they stand, and its examples as files. */
async function prepareEsm(): Promise<void> {
  cpSync(sources, esm, { recursive: true });
  writeFileSync(join(esm, "by-hand-example.js"), readmeExample("js", "new FormData()"));
  writeFileSync(join(esm, "zoom-example.ts"), readmeExample("ts", "createZoomClient"));
  writeFileSync(join(esm, "photo-example.ts"), readmeExample("ts", "createClient({"));
  await packed.run(esm, "sh", ["-e", "-c", readmeExample("sh", "partwise generate")]);
  await packed.run(esm, "npm", [
    "install",
    "@partwise/zoom",
    "@partwise/zoom-mock-server",
    "@partwise/multipart",
  ]);
}

async function prepareCommonjs(): Promise<void> {
  cpSync(join(sources, "update-group.ts"), join(commonjs, "update-group.ts"));
  const libraries = packed.packages.filter(({ manifest }) => manifest.exports);
  const names = libraries.map(({ manifest }) => manifest.name);
  await packed.run(commonjs, "npm", ["install", ...names, "@types/node"]);
}

describe.for(typescriptCompilers)("TypeScript $version", ({ program }) => {
  const compile = (folder: string, options: object) => {
    const compilerOptions = { target: "es2022", strict: true, skipLibCheck: false, ...options };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
    return packed.run(folder, process.execPath, [program]);
  };

  test.for(resolutions.module)(
    "compiles an ESM consumer with $moduleResolution",
    limit,
    async (resolution) => {
      await compile(esm, resolution);
    },
  );

  test.for(resolutions.commonjs)(
    "compiles a CommonJS consumer with $moduleResolution",
    limit,
    async (resolution) => {
      await compile(commonjs, { ...resolution, types: [] });
    },
  );

  test("compiles a consumer that has Node's types and not the browser's", limit, async () => {
    await compile(commonjs, { module: "nodenext", lib: ["es2022"], types: ["node"] });
  });

  test.for(["ESM", "CommonJS"])("runs the compiled %s consumer", limit, async (kind) => {
    const folder = kind === "ESM" ? esm : commonjs;
    const { stdout } = await packed.run(folder, process.execPath, ["update-group.js"]);
    expect(JSON.parse(stdout)).toEqual([expect.objectContaining(updated), expect.anything()]);
  });

  test("runs the README's by-hand-example.js", limit, async () => {
    const { stdout, stderr } = await packed.run(esm, process.execPath, ["run-by-hand-example.mjs"]);
    const { groups, requests } = JSON.parse(stdout);
    expect(stderr).toBe("");
    expect(groups[0]).toMatchObject(updated);
    expect(requests).toEqual([patched]);
  });

  test("runs the README's zoom-example.js", limit, async () => {
    const zoom = await startZoom();
    const { stdout, stderr } = await packed
      .run(esm, process.execPath, ["run-zoom-example.mjs", zoom.server.accessToken], zoom.env)
      .finally(() => zoom.close());
    expect(stdout + stderr).toBe("");
    expect(zoom.server.groups()[0]).toMatchObject(updated);
    expect(zoom.server.requests).toEqual([patched]);
    expect(zoom.asked).toEqual(["api.zoom.us:443"]);
  });

  test("runs the README's photo-example.js", limit, async () => {
    const server = await startPhotoServer();
    const { stdout, stderr } = await packed
      .run(esm, process.execPath, ["run-photo-example.mjs", server.url])
      .finally(() => server.close());
    expect(stdout + stderr).toBe("");
    expect(server.bodies).toEqual([
      [
        { name: "title", contentType: "text/plain", content: "Lighthouse" },
        { name: "tags", contentType: "text/plain", content: "sea" },
        { name: "tags", contentType: "text/plain", content: "tower" },
        {
          name: "photo",
          filename: expect.stringMatching(/./),
          contentType: "image/png",
          content: Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 255]),
        },
      ],
    ]);
  });
});

test.for(["ESM", "CommonJS"])("the %s consumer got everything from loopback", (kind) => {
  const lock = readFileSync(join(kind === "ESM" ? esm : commonjs, "package-lock.json"), "utf8");
  const packages: { resolved?: string }[] = Object.values(JSON.parse(lock).packages);
  const origins = new Set(packages.flatMap(({ resolved }) => (resolved ? new URL(resolved).origin : [])));
  expect([...origins]).toEqual([packed.registry.url]);
  expect(packed.registry.missing).toEqual([]);
});
