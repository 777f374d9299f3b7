import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runProgram, runToSuccess } from "./run-program.js";
import { typescriptCompilers } from "./typescript-compilers.js";

const { resolve } = createRequire(import.meta.url);
const sources = fileURLToPath(new URL("consumers", import.meta.url));
const modules = fileURLToPath(new URL("../node_modules", import.meta.url));
const limit = { timeout: 300_000 };

const check = 'if (operations["/photos"].post.requestBody === undefined) throw new Error("no metadata");\n';
const importing = (from: string) => `import { operations } from "./generated/${from}";\n${check}`;
const requiring = (from: string) => `const { operations } = require("./generated/${from}");\n${check}`;
const typed = (from: string) => `import type { paths } from "./generated/${from}";
import { operations } from "./generated/${from}";
export const photos = operations["/photos"]?.post;
export type Photos = paths["/photos"]["post"];
if (photos?.requestBody === undefined) throw new Error("no metadata");
`;
const testing = (text: string) => `${text.replace(check, "")}test("there", () => { ${check} });\n`;

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(realpathSync(tmpdir()), "partwise-generated-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A project with a package.json of this type, and what is generated in it. */
async function project(name: string, type: string | undefined, ...flags: readonly string[]) {
  const folder = join(root, name);
  cpSync(join(sources, "openapi.yaml"), join(folder, "openapi.yaml"), { recursive: true });
  symlinkSync(modules, join(folder, "node_modules"));
  const put = (file: string, text: string) => writeFileSync(join(folder, file), text);
  put("package.json", JSON.stringify({ name, version: "1.0.0", type }));
  await runToSuccess(
    process.execPath,
    [bin("partwise"), "generate", "openapi.yaml", "--output", "generated", ...flags],
    { cwd: folder },
  );
  const run = (program: string, args: readonly string[]) =>
    runToSuccess(process.execPath, [program, ...args], { cwd: folder });
  return { folder, put, run };
}

/** The file of a package's command. */
function bin(name: string): string {
  const manifest = resolve(`${name}/package.json`);
  const { bin: bins } = JSON.parse(readFileSync(manifest, "utf8"));
  return join(dirname(manifest), typeof bins === "string" ? bins : String(Object.values(bins)[0]));
}

function compile(options: object): string {
  return JSON.stringify({
    compilerOptions: {
      target: "es2022",
      strict: true,
      noEmit: true,
      types: [],
      skipLibCheck: false,
      skipDefaultLibCheck: true,
      ...options,
    },
    files: [],
  });
}

const { program: tsc } = typescriptCompilers[0];

describe.for([{ type: "commonjs" }, { type: undefined }, { type: "module" }])(
  "below a package.json of type $type",
  ({ type }) => {
    let made: Awaited<ReturnType<typeof project>>;
    beforeAll(async () => {
      made = await project(`type-${type}`, type);
    });

    test.for([
      { file: "a.mjs", text: importing("index.js") },
      { file: "a.cjs", text: requiring("index.js") },
    ])("Node runs $file", limit, async ({ file, text }) => {
      made.put(file, text);
      await made.run(join(made.folder, file), []);
    });

    test.for(["b.ts", "b.mts"])("tsx runs %s", limit, async (file) => {
      made.put(file, typed("index.js"));
      await made.run(bin("tsx"), [file]);
    });

    test.for([
      { file: "c.ts", module: "nodenext", moduleResolution: "nodenext" },
      { file: "c.mts", module: "nodenext", moduleResolution: "nodenext" },
      { file: "c.cts", module: "nodenext", moduleResolution: "nodenext" },
      { file: "c.mts", module: "node16", moduleResolution: "node16" },
      { file: "c.ts", module: "esnext", moduleResolution: "bundler", verbatimModuleSyntax: true },
      { file: "c.ts", module: "commonjs", moduleResolution: "node10" },
    ])("tsc compiles $file, $module, $moduleResolution", limit, async ({ file, ...options }) => {
      made.put(file, typed("index.js"));
      made.put("tsconfig.json", compile(options).replace('"files":[]', `"files":["${file}"]`));
      await made.run(tsc, []);
    });

    test("Vite bundles it", limit, async () => {
      made.put("index.html", '<script type="module" src="/main.js"></script>');
      made.put(
        "main.js",
        `${importing("index.js")}document.title = operations["/photos"].post.operationId;\n`,
      );
      await made.run(bin("vite"), ["build", "--logLevel", "error", "--minify", "false"]);
    });
  },
);

describe("Jest, as it is set up by default", () => {
  test.for(["commonjs", undefined])("in a package of type %s", limit, async (type) => {
    const { put, folder } = await project(`jest-${type}`, type);
    put("a.test.js", testing(requiring("index.js")));
    put("b.test.ts", testing(typed("index.js").replace(/if .*\n$/, "") + check));
    put("tsconfig.json", compile({ module: "commonjs", moduleResolution: "node10", types: undefined }));
    put("globals.d.ts", "declare function test(name: string, run: () => void): void;\n");
    put("jest.config.json", JSON.stringify({ transform: { "\\.ts$": ["ts-jest", { diagnostics: false }] } }));
    const { status, stderr } = await runProgram(
      process.execPath,
      [bin("jest"), "-c", "jest.config.json", "--no-cache"],
      { cwd: folder },
    );
    expect([status, stderr]).toEqual([0, expect.stringContaining("2 passed")]);
  });
});

describe("an ES module for tools that take nothing else", () => {
  test("index.mjs beside CommonJS", limit, async () => {
    const { put, run, folder } = await project("mjs", "commonjs");
    put("a.mjs", importing("index.mjs"));
    await run(join(folder, "a.mjs"), []);
    put("c.mts", typed("index.mjs"));
    put("tsconfig.json", compile({ module: "nodenext" }).replace('"files":[]', '"files":["c.mts"]'));
    await run(tsc, []);
  });
});

describe("--ts", () => {
  let made: Awaited<ReturnType<typeof project>>;
  beforeAll(async () => {
    made = await project("ts", "module", "--ts");
  });

  test("tsx runs it", limit, async () => {
    made.put("b.ts", typed("index.js"));
    await made.run(bin("tsx"), ["b.ts"]);
  });

  test.for([{ module: "nodenext" }, { module: "esnext", moduleResolution: "bundler" }])(
    "tsc compiles it under $module, with nothing to erase but types",
    limit,
    async (options) => {
      made.put("c.ts", typed("index.js"));
      const strictest = { erasableSyntaxOnly: true, isolatedModules: true, verbatimModuleSyntax: true };
      made.put(
        "tsconfig.json",
        compile({ ...options, ...strictest }).replace('"files":[]', '"files":["c.ts"]'),
      );
      await made.run(tsc, []);
    },
  );

  test("Vite bundles it", limit, async () => {
    made.put("index.html", '<script type="module" src="/main.ts"></script>');
    made.put("main.ts", typed("index.js"));
    await made.run(bin("vite"), ["build", "--logLevel", "error"]);
  });
});
