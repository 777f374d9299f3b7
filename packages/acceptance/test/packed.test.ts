import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PackedPackage, type PackedWorkspace, packWorkspace } from "./packed-workspace.js";
import { publicPackages } from "./public-packages.js";
import { workspace } from "./workspace.js";

let packed: PackedWorkspace;

beforeAll(async () => {
  packed = await packWorkspace();
}, 300_000);

afterAll(() => packed?.close(), 300_000);

const names = publicPackages.map(({ manifest }) => manifest.name);

test("every public package is packed", () => {
  expect(names).toEqual(
    expect.arrayContaining([
      "@partwise/call",
      "@partwise/client",
      "@partwise/codegen",
      "@partwise/description",
      "@partwise/export",
      "@partwise/import",
      "@partwise/mock-server",
      "@partwise/multipart",
      "@partwise/sample-cli",
      "@partwise/site",
      "@partwise/tanstack-query",
      "@partwise/zoom",
      "@partwise/zoom-contact-groups",
      "@partwise/zoom-im-groups",
      "@partwise/zoom-mock-server",
      "@partwise/zoom-uploads",
      "partwise",
    ]),
  );
  expect(packed.packages.map(({ manifest }) => manifest.name).sort()).toEqual([...names].sort());
});

describe.for(names)("the tarball of %s", (name) => {
  test("holds a licence, a README and a changelog", () => {
    const files = filesOf(tarballOf(name));
    expect(["CHANGELOG.md", "LICENSE", "README.md"].filter((file) => !files.includes(file))).toEqual([]);
  });

  test("links to its own files, to the repository's, or to other sites", () => {
    const { folder } = tarballOf(name);
    const pages = filesOf(tarballOf(name)).filter((file) => file.endsWith(".md"));
    const dead = pages.flatMap((page) =>
      linksOf(readFileSync(join(folder, page), "utf8")).filter((link) => {
        const [, path] =
          /^https:\/\/github\.com\/OWNER\/partwise(?:\/(?:tree|blob)\/main)?(.*)/.exec(link) ?? [];
        if (path !== undefined) return !/^\/issues\b/.test(path) && !existsSync(join(workspace, path));
        return !/^(https?|mailto):/.test(link) && !existsSync(join(folder, page, "..", link));
      }),
    );
    expect(dead).toEqual([]);
  });

  test("holds what its package.json names", () => {
    const { folder, manifest } = tarballOf(name);
    const targets = [...Object.values(manifest.exports ?? {}), ...Object.values(manifest.bin ?? {})];
    const files = targets.flatMap((target) => (typeof target === "string" ? target : Object.values(target)));
    expect(files).not.toEqual([]);
    expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  });

  test("holds types for what can be imported", () => {
    const { folder, manifest } = tarballOf(name);
    const { ".": main } = manifest.exports ?? {};
    if (main === undefined) return expect(manifest.bin).toBeDefined();
    const files = typeof main === "string" ? [main] : Object.values(main);
    const types = files.map((file) => file.replace(/(\.d)?\.[jt]s$/, ".d.ts"));
    expect(types.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  });

  test("holds no tests and no build records", () => {
    const strange =
      /(^|\/)(tests?|node_modules|coverage|\.[^/]*)\/|\.test[.-]|\.tsbuildinfo$|\.js\.map$|tsconfig/;
    expect(filesOf(tarballOf(name)).filter((file) => strange.test(file))).toEqual([]);
  });

  test("leads an editor from each declaration that was compiled to its source", () => {
    const { folder } = tarballOf(name);
    const files = filesOf(tarballOf(name));
    const isCompiled = files.some((file) => file.startsWith("src"));
    const declarations = files.filter(
      (file) => isCompiled && file.startsWith("dist") && file.endsWith(".d.ts"),
    );
    expect(declarations.filter((file) => !files.includes(`${file}.map`))).toEqual([]);
    const sources = declarations.flatMap((file) => {
      const map: { sources: string[] } = JSON.parse(readFileSync(join(folder, `${file}.map`), "utf8"));
      return map.sources.map((source) => join(folder, file, "..", source));
    });
    expect(sources.filter((source) => !existsSync(source))).toEqual([]);
  });

  test("holds no path of this machine", () => {
    const { folder } = tarballOf(name);
    const paths = [workspace, `${homedir()}/`, "file:///"];
    const holds = (file: string) => {
      const text = readFileSync(join(folder, file), "latin1");
      return paths.some((path) => text.includes(path));
    };
    expect(filesOf(tarballOf(name)).filter(holds)).toEqual([]);
  });

  test("depends on versions, not on the workspace", () => {
    const { dependencies, optionalDependencies, peerDependencies } = tarballOf(name).manifest;
    const versions = Object.values({ ...dependencies, ...optionalDependencies, ...peerDependencies });
    expect(versions.filter((version) => !/^\^?\d+\.\d+\.\d+/.test(version))).toEqual([]);
    expect(readFileSync(join(tarballOf(name).folder, "package.json"), "utf8")).not.toMatch(
      /workspace:|catalog:/,
    );
  });
});

test.for(names)("%s takes every security fix of what it needs, but for what is pinned", (name) => {
  const { dependencies = {} } = tarballOf(name).manifest;
  const exact = Object.keys(dependencies).filter((key) => !dependencies[key]?.startsWith("^"));
  // `.github/decisions/011-pinned-dependencies.md` says why.
  const pinned = ["openapi-fetch", "openapi-typescript"];
  expect(exact).toEqual(Object.keys(dependencies).filter((key) => pinned.includes(key)));
});

test("multipart has no dependencies, and client has four", () => {
  expect(tarballOf("@partwise/multipart").manifest.dependencies ?? {}).toEqual({});
  expect(Object.keys(tarballOf("@partwise/client").manifest.dependencies ?? {}).sort()).toEqual([
    "@partwise/multipart",
    "eventsource-parser",
    "mime",
    "openapi-fetch",
  ]);
});

function tarballOf(name: string): PackedPackage {
  const found = packed.packages.find(({ manifest }) => manifest.name === name);
  if (!found) throw new Error(`${name} was not packed.`);
  return found;
}

function filesOf({ folder }: PackedPackage): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
}

/** Where the links of a Markdown page lead, without the place in the page. */
function linksOf(page: string): string[] {
  const text = page.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "");
  const found = [...text.matchAll(/\]\(([^)\s]+)\)|^\[[^\]]+\]: *(\S+)|(?:href|src)="([^"]+)"/gm)];
  return found.flatMap(([, inline, reference, html]) => {
    const [link = ""] = `${inline ?? reference ?? html}`.split("#");
    return link === "" ? [] : [link];
  });
}
