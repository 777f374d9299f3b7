import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PackedWorkspace, packWorkspace } from "../packed-workspace.js";
import { publicPackages } from "../public-packages.js";
import { entryFaults, type TypesProfile } from "./entry-faults.js";

/** Any other package is for callers of CommonJS too. */
const profiles: ReadonlyMap<string, TypesProfile> = new Map([
  ...["call", "codegen", "diff", "export", "import", "init", "samples", "site"].map(
    (name) => [`@partwise/${name}`, "esm-only"] as const,
  ),
  ["partwise", "none"],
  ["@partwise/sample-cli", "none"],
]);

/** What a package of a description gives beside its types. */
const descriptions = ["openapi.json", "openapi.yaml"];

let packed: PackedWorkspace;

beforeAll(async () => {
  packed = await packWorkspace();
}, 300_000);

afterAll(() => packed?.close(), 300_000);

test.for(publicPackages.map(({ manifest }) => manifest.name))(
  "publint and attw find no fault in the tarball of %s",
  async (name) => {
    const { tarball } = packedPackage(name);
    expect(await entryFaults(tarball, profiles.get(name) ?? "strict", descriptions)).toEqual([]);
  },
);

describe("a fault of a tarball is told with its place", () => {
  const files = { "index.js": "export const one = 1;\n", "index.d.ts": "export const one: number;\n" };
  const entry = { types: "./index.d.ts", default: "./index.js" };

  test("an entry whose file is not packed", async () => {
    const tarball = await pack("unpacked", { ".": entry, "./more": "./more.js" }, files);
    const faults = await entryFaults(tarball, "esm-only");
    expect(faults).toContainEqual(
      expect.stringMatching(/^publint: pkg\.exports\["\.\/more"\] is .*more\.js/),
    );
    expect(faults).toContainEqual(expect.stringMatching(/^attw: NoResolution of .*"\.\/more"/));
  });

  test("a file of CommonJS that is named as an ES module, of which publint only warns without `--strict`", async () => {
    const written = { ...files, "index.js": "module.exports.one = 1;\n" };
    const tarball = await pack("format", { ".": entry }, written);
    expect(await entryFaults(tarball, "none")).toEqual([expect.stringMatching(/^publint: .*CJS/)]);
  });

  test("types that stand behind the file that has them", async () => {
    const { types, ...before } = entry;
    const tarball = await pack("late", { ".": { ...before, types } }, files);
    expect(await entryFaults(tarball, "none")).toEqual([
      expect.stringMatching(/^publint: .*\.types should be the first/),
      expect.stringMatching(/^publint: .*\.default should be the last/),
    ]);
  });

  test("an ES module that is required, but where only ES modules import it", async () => {
    const tarball = await pack("module", { ".": entry }, files);
    expect(await entryFaults(tarball, "strict")).toContainEqual(
      expect.stringMatching(/^attw: CJSResolvesToESM of .*node16-cjs.*See https:/),
    );
    expect(await entryFaults(tarball, "esm-only")).toEqual([]);
  });

  test("an entry without types", async () => {
    const exports = { ".": entry, "./more": "./more.js" };
    const tarball = await pack("untyped", exports, { ...files, "more.js": "export const two = 2;\n" });
    expect(await entryFaults(tarball, "esm-only")).toEqual([
      expect.stringMatching(/^attw: UntypedResolution of .*"\.\/more"/),
      expect.stringMatching(/^attw: UntypedResolution of .*"\.\/more"/),
    ]);
    expect(await entryFaults(tarball, "esm-only", ["more"])).toEqual([]);
  });

  test("a package without types", async () => {
    const tarball = await pack("script", { ".": "./index.js" }, { "index.js": files["index.js"] });
    expect(await entryFaults(tarball, "strict")).toEqual(["attw: no file of the tarball declares types."]);
  });
});

function packedPackage(name: string) {
  const found = packed.packages.find(({ manifest }) => manifest.name === name);
  if (!found) throw new Error(`${name} was not packed.`);
  return found;
}

/** Packs a package of these entries and files; gives its tarball. */
async function pack(
  name: string,
  exports: Readonly<Record<string, unknown>>,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const folder = packed.createConsumer(`faulty-${name}`, "module");
  const manifest = { name, version: "1.0.0", type: "module", files: Object.keys(files), exports };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  await packed.run(folder, "npm", ["pack", "--silent"]);
  return join(folder, `${name}-1.0.0.tgz`);
}
