import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PackedWorkspace, packWorkspace } from "./packed-workspace.js";
import { publicPackages } from "./public-packages.js";
import { typescriptCompilers } from "./typescript-compilers.js";

const { resolve } = createRequire(import.meta.url);
const sources = fileURLToPath(new URL("consumers/commonjs", import.meta.url));
const limit = { timeout: 300_000 };
/** The packages that a CommonJS program can require without Node's help, each with its entries. */
const entries = new Map(
  publicPackages
    .filter(({ manifest }) => JSON.stringify(manifest.exports ?? {}).includes('"require"'))
    .map(({ manifest: { name, exports = {} } }) => [
      name,
      Object.keys(exports)
        .filter((key) => typeof exports[key] === "object")
        .map((key) => name + key.slice(1)),
    ]),
);
const all = [...entries.values()].flat();

let packed: PackedWorkspace;
let folder: string;

beforeAll(async () => {
  packed = await packWorkspace();
  folder = packed.createConsumer("calls", "commonjs");
  cpSync(sources, folder, { recursive: true });
  await packed.run(folder, "npm", [
    "install",
    ...entries.keys(),
    "partwise",
    "@tanstack/query-core",
    "@types/node",
    "msw",
    "undici",
  ]);
  await packed.run(folder, "node_modules/.bin/partwise", [
    "generate",
    "openapi.yaml",
    "--output",
    "generated",
  ]);
}, 300_000);

afterAll(() => packed?.close(), 300_000);

/** The calls of calls.js. */
const calls = 13;
const node = (...args: readonly string[]) => packed.run(folder, process.execPath, args);

test("all packages but the programs can be required", () => {
  expect([...entries.keys()].sort()).toEqual([
    "@partwise/client",
    "@partwise/description",
    "@partwise/mock-server",
    "@partwise/multipart",
    "@partwise/policies",
    "@partwise/tanstack-query",
    "@partwise/zoom",
    "@partwise/zoom-contact-groups",
    "@partwise/zoom-im-groups",
    "@partwise/zoom-mock-server",
    "@partwise/zoom-uploads",
  ]);
});

describe("Node", () => {
  test("makes the calls of a program that requires the packages", limit, async () => {
    expect((await node("run-calls.js")).stdout).toBe(`${calls}\n`);
  });

  test("makes them from CommonJS files where it cannot require ES modules", limit, async () => {
    const args = ["--no-experimental-require-module", "run-calls.js"];
    expect((await node(...args)).stdout).toBe(`${calls}\n`);
  });

  test("has each entry once, required and imported", limit, async () => {
    expect(JSON.parse((await node("same-modules.mjs", ...all)).stdout)).toEqual([]);
  });

  test("finds the same exports in the CommonJS files", limit, async () => {
    const list = all.map((entry) => `"${entry}": namesOf(require("${entry}"))`).join();
    const namesOf = 'const namesOf = (it) => Object.keys(it).filter((name) => name !== "__esModule").sort()';
    const print = `${namesOf}; console.log(JSON.stringify({${list}}))`;
    const [modules, commonjs] = await Promise.all([
      node("-e", print),
      node("--no-experimental-require-module", "-e", print),
    ]);
    expect(JSON.parse(commonjs.stdout)).toEqual(JSON.parse(modules.stdout));
  });
});

describe("Jest", () => {
  /** What Jest says of the tests, with a configuration that has these settings alone. */
  const jest = async (settings: object, ...args: readonly string[]) => {
    writeFileSync(join(folder, "jest.config.json"), JSON.stringify(settings));
    const { stderr } = await node(bin("jest"), "-c", "jest.config.json", "--no-cache", ...args);
    return /^Tests: .*$/m.exec(stderr)?.[0];
  };
  const passed = (count: number) => expect.stringMatching(`^Tests: +${count} passed, ${count} total$`);

  test("makes the calls as Jest is set up by default", limit, async () => {
    expect(await jest({}, "__tests__/calls.js")).toEqual(passed(calls));
  });

  test("has MSW answer calls, as Jest is set up by default", limit, async () => {
    expect(await jest({}, "__tests__/msw.js")).toEqual(passed(2));
  });

  test("makes them without Babel", limit, async () => {
    expect(await jest({ transform: {} }, "__tests__/calls.js")).toEqual(passed(calls));
  });

  test("runs what ts-jest has compiled, with its types", limit, async () => {
    compile({ module: "commonjs", moduleResolution: "node10", types: ["node"] });
    const transform = { "\\.ts$": resolve("ts-jest") };
    expect(await jest({ transform }, "__tests__/typed.ts")).toEqual(passed(1));
  });
});

describe.for(typescriptCompilers)("TypeScript $version", ({ program }) => {
  test.for([
    { module: "commonjs", moduleResolution: "node10" },
    { module: "node16", moduleResolution: "node16" },
    { module: "nodenext", moduleResolution: "nodenext" },
    { module: "preserve", moduleResolution: "bundler" },
  ])("compiles a CommonJS file with $moduleResolution", limit, async (options) => {
    compile({ ...options, types: ["node"] });
    await node(program);
  });
});

describe("a bundler takes the ES modules", () => {
  const imports = `${all.map((entry, index) => `import * as it${index} from "${entry}";`).join("\n")}
console.log(${all.map((_, index) => `it${index}`).join()});\n`;
  const requires = `console.log(${all.map((entry) => `require("${entry}")`).join()});\n`;

  test.for([
    { file: "imports.mjs", text: imports },
    { file: "requires.cjs", text: requires },
  ])("esbuild of $file", limit, async ({ file, text }) => {
    writeFileSync(join(folder, file), text);
    const args = [file, "--bundle", "--platform=node", "--outfile=bundled.js", "--metafile=meta.json"];
    await packed.run(folder, bin("esbuild"), args);
    const { inputs } = JSON.parse(readFileSync(join(folder, "meta.json"), "utf8"));
    expect(commonjsAmong(Object.keys(inputs))).toEqual([]);
  });

  test("Vite", limit, async () => {
    writeFileSync(join(folder, "imports.mjs"), imports);
    const args = ["build", "--ssr", "imports.mjs", "--outDir", "vite", "--sourcemap", "--logLevel", "error"];
    writeFileSync(join(folder, "vite.config.mjs"), "export default { ssr: { noExternal: true } };\n");
    await node(bin("vite"), ...args);
    const maps = readdirSync(join(folder, "vite"), { recursive: true, encoding: "utf8" });
    const inputs = maps
      .filter((each) => each.endsWith(".map"))
      .flatMap((each) => JSON.parse(readFileSync(join(folder, "vite", each), "utf8")).sources as string[]);
    expect(commonjsAmong(inputs)).toEqual([]);
  });

  function commonjsAmong(inputs: readonly string[]): string[] {
    const own = inputs.filter((input) => input.includes("@partwise/"));
    expect(own.length).toBeGreaterThan(100);
    return own.filter((input) => input.includes("/commonjs/"));
  }
});

/** Writes a tsconfig.json for the one file of TypeScript. */
function compile(options: object): void {
  const compilerOptions = { target: "es2022", strict: true, noEmit: true, skipLibCheck: false, ...options };
  const config = { compilerOptions, files: ["__tests__/typed.ts", "globals.d.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  writeFileSync(
    join(folder, "globals.d.ts"),
    "declare function test(name: string, run: () => unknown): void;\n",
  );
}

/** The file of a command of a package that the tests have. */
function bin(name: string): string {
  const manifest = resolve(`${name}/package.json`);
  const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
  return join(dirname(manifest), typeof bin === "string" ? bin : bin[name]);
}
