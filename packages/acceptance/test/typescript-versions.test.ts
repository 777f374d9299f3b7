import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PackedWorkspace, packWorkspace } from "./packed-workspace.js";
import { typescriptVersions } from "./typescript-compilers.js";

// `pnpm typescript-versions` compiles with every set of options; `pnpm test` with one a version, and all with 7, which is quick.

const sources = fileURLToPath(new URL("consumers/versions", import.meta.url));
const limit = { timeout: 300_000 };
const dom = ["es2022", "dom", "dom.iterable"];
const isWhole = process.env.PARTWISE_TYPESCRIPT_OPTIONS === "all";

/** With what a consumer compiles; Node's types are there in each. */
const optionSets = [
  { exactOptionalPropertyTypes: true, lib: ["es2022"], module: "nodenext", moduleResolution: "nodenext" },
  { exactOptionalPropertyTypes: false, lib: dom, module: "esnext", moduleResolution: "bundler" },
  { exactOptionalPropertyTypes: true, lib: dom, module: "node16", moduleResolution: "node16" },
  { exactOptionalPropertyTypes: false, lib: ["es2022"], module: "esnext", moduleResolution: "bundler" },
  { exactOptionalPropertyTypes: false, lib: ["es2022"], module: "commonjs", moduleResolution: "node10" },
];

/** With what a file that requires the packages is compiled. */
const requiring = [
  { module: "commonjs", moduleResolution: "node10", lib: ["es2022"] },
  { module: "node16", moduleResolution: "node16", lib: dom },
];

let packed: PackedWorkspace;
let folder: string;

beforeAll(async () => {
  packed = await packWorkspace();
  folder = packed.createConsumer("versions", "module");
  cpSync(sources, folder, { recursive: true });
  await packed.run(folder, "npm", [
    "install",
    "typescript@7.0.2",
    "partwise",
    ...["client", "multipart", "policies", "tanstack-query", "zoom"].map((name) => `@partwise/${name}`),
    "@tanstack/query-core",
    "@types/node",
    "undici",
  ]);
}, 300_000);

afterAll(() => packed?.close(), 300_000);

describe("in a project whose own TypeScript is 7", () => {
  test("partwise generate writes the types", limit, async () => {
    const manifest = join(folder, "node_modules/typescript/package.json");
    expect(JSON.parse(readFileSync(manifest, "utf8")).version).toBe("7.0.2");
    await packed.run(folder, "node_modules/.bin/partwise", [
      "generate",
      "openapi.yaml",
      "--output",
      "generated",
    ]);
    expect(readFileSync(join(folder, "generated/index.d.ts"), "utf8")).toContain("export interface paths");
  });

  test("partwise migrate rewrites the code", limit, async () => {
    writeFileSync(join(folder, "theirs.ts"), 'import createClient from "openapi-fetch";\ncreateClient();\n');
    const args = ["migrate", "openapi-fetch", ".", "--dry-run"];
    const { stdout } = await packed.run(folder, "node_modules/.bin/partwise", args);
    expect(stdout).toContain('+import createClient from "@partwise/client";');
  });
});

describe.for(typescriptVersions)("TypeScript $version", ({ version, program }) => {
  const compile = (options: object, files: readonly string[]) => {
    const compilerOptions = { ...shared, ...options };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    return packed.run(folder, process.execPath, [program]);
  };
  // 7 has no node10, and 6 asks for a word of consent.
  const index = typescriptVersions.findIndex((each) => each.version === version) % 2;
  const setsOf = (all: readonly { readonly moduleResolution: string }[]) =>
    all
      .filter((_, at) => isWhole || version === "7" || at === index)
      .filter(({ moduleResolution }) => version !== "7" || moduleResolution !== "node10")
      .map((set) =>
        version === "6" && set.moduleResolution === "node10" ? { ...set, ignoreDeprecations: "6.0" } : set,
      )
      .map((set) => [JSON.stringify(set), set] as const);

  test.for(setsOf(optionSets))(
    "compiles calls, and names the types of functions that return calls: %s",
    limit,
    async ([, set]) => {
      await compile({ ...set, ...declarations, outDir: "declared" }, ["calls.ts", "declared.ts"]);
      // What was declared is compiled again, beside the types that it imports.
      cpSync(join(folder, "generated"), join(folder, "declared/generated"), { recursive: true });
      await compile({ ...set, noEmit: true }, ["declared/calls.d.ts", "declared/declared.d.ts"]);
    },
  );

  test.for(setsOf(requiring))("compiles a file that requires the packages: %s", limit, async ([, set]) => {
    await compile({ ...set, exactOptionalPropertyTypes: true, noEmit: true }, ["required.cts"]);
  });
});

const shared = {
  target: "es2022",
  strict: true,
  skipLibCheck: false,
  skipDefaultLibCheck: true,
  types: ["node"],
};
const declarations = { declaration: true, emitDeclarationOnly: true, rootDir: "." };
