import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const page = readFileSync(join(root, ".github/ARCHITECTURE.md"), "utf8");

/** The names of the table of packages, each with what it needs. */
const needs = new Map(
  [...page.matchAll(/^\| `([\w-]+)` +\| ([^|]*)\|/gm)].map(([, name = "", needed = ""]) => [
    name,
    [...needed.matchAll(/`([\w-]+)`/g)].map(([, each = ""]) => each).sort(),
  ]),
);

/** The folders that the page lists, by package. */
const listed = new Map(
  page
    .split(/^### /m)
    .slice(1)
    .map((section) => [
      section.split("\n", 1)[0] ?? "",
      // A line may name several folders: - `curl/`, `har/`: commands and recordings to requests
      [...section.matchAll(/^- ((?:`[\w/-]+\/`(?:, )?)+): /gm)]
        .flatMap(([, names = ""]) => names.replace(/[`\s]|\/(?=`)/g, "").split(","))
        .sort(),
    ]),
);

test("the page is short", () => {
  expect(page.split("\n").length).toBeLessThanOrEqual(151);
});

test("its table names every public package", () => {
  const folders = ["packages", "specs"].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(group, name)),
  );
  const isPublic = (folder: string) => !manifestOf(folder).private;
  expect([...needs.keys()].sort()).toEqual(
    folders
      .filter(isPublic)
      .map((folder) => folder.replace(/.*[\\/]/, ""))
      .sort(),
  );
});

describe.each([...needs])("%s", (name, needed) => {
  const folder = existsSync(join(root, "specs", name)) ? join("specs", name) : join("packages", name);

  test("depends on the packages that the table says", () => {
    const own = Object.keys(manifestOf(folder).dependencies ?? {}).filter((each) =>
      each.startsWith("@partwise/"),
    );
    expect(own.map((each) => each.replace("@partwise/", "")).sort()).toEqual(needed);
  });

  test("imports no package that it does not depend on", () => {
    const { dependencies, peerDependencies, optionalDependencies, devDependencies } = manifestOf(folder);
    const allowed = {
      ...dependencies,
      ...peerDependencies,
      ...optionalDependencies,
      // The program is bundled from what it is developed with.
      ...(name === "sample-cli" && devDependencies),
    };
    const own = importsOf(join(root, folder, "src")).filter((each) => !(each in allowed));
    expect(own).toEqual([]);
  });
});

test.each([...listed])("every folder of %s is listed", (name, folders) => {
  const src = join(root, "packages", name, "src");
  const entries = readdirSync(src, { recursive: true, withFileTypes: true });
  const all = entries
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name: last }) =>
      join(parentPath, last)
        .slice(src.length + 1)
        .replaceAll("\\", "/"),
    );
  expect(folders).toEqual(all.sort());
});

test.each([
  "multipart",
  "client",
  "policies",
  "tanstack-query",
  "description",
  "import",
  "codegen",
  "mock-server",
  "call",
  "samples",
  "export",
  "site",
  "init",
  "partwise",
])("%s names no vendor", (name) => {
  const src = join(root, "packages", name, "src");
  expect(codeFiles(src).filter((file) => /zoom/i.test(readFileSync(file, "utf8")))).toEqual([]);
});

test.each(["multipart", "client", "policies", "tanstack-query"])(
  "the main entry of %s leads to nothing of Node",
  (name) => {
    const seen = new Set([join(root, "packages", name, "src/index.ts")]);
    const found: string[] = [];
    // A Set may grow while it is walked.
    for (const file of seen) {
      for (const specifier of specifiersOf(file)) {
        if (specifier.startsWith("node:")) found.push(`${file.slice(root.length)}: ${specifier}`);
        if (specifier.startsWith(".")) seen.add(join(file, "..", specifier.replace(/js$/, "ts")));
      }
    }
    expect(found).toEqual([]);
  },
);

interface Manifest {
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
}

function codeFiles(src: string): string[] {
  try {
    const names = readdirSync(src, { recursive: true, encoding: "utf8" });
    return names.filter((name) => /\.[cm]?ts$/.test(name)).map((name) => join(src, name));
  } catch {
    // A description has none.
    return [];
  }
}

/** The packages that the code of a folder imports. */
function importsOf(src: string): string[] {
  const all = codeFiles(src).flatMap(specifiersOf);
  const outside = all.filter((each) => !/^(\.|#|node:)/.test(each));
  return [...new Set(outside.map((each) => each.match(/^(@[^/]+\/)?[^/]+/)?.[0] ?? each))];
}

function specifiersOf(file: string): string[] {
  return ts
    .preProcessFile(readFileSync(file, "utf8"), true, true)
    .importedFiles.map(({ fileName }) => fileName);
}
