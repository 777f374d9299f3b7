import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { deadLinks } from "../src/links/dead-links.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const files = markdownIn("").filter((file) => !/^\.changeset\/|\/fixtures\/|CHANGELOG\.md$/.test(file));

test("every link leads to a file of the repository and to a heading in it", () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap((file) => deadLinks(file, root))).toEqual([]);
});

test("the README links to every guide", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const guides = readdirSync(join(root, "docs/guides")).filter((file) => file.endsWith(".md"));
  expect(guides.filter((file) => !readme.includes(`(docs/guides/${file})`))).toEqual([]);
});

test("a dead link is named with its line; code and other hosts are no links", () => {
  const folder = mkdtempSync(join(tmpdir(), "partwise-links-"));
  try {
    const page = [
      "# A `b` & c",
      "[here](#a-b--c), [gone](#gone), [file](b.md), [place](b.md#one-1), [lost](b.md#one-2)",
      "[own](https://github.com/OWNER/partwise/blob/main/b.md#two), [other](https://example.com/none)",
      "`[code](none.md)`",
      "```",
      "[code](none.md)",
      "```",
      "[missing](none.md)",
    ];
    writeFileSync(join(folder, "a.md"), page.join("\n"));
    writeFileSync(join(folder, "b.md"), "# One\n\n## One\n");
    expect(deadLinks("a.md", folder)).toEqual([
      "a.md:2: no heading #gone",
      "a.md:2: no heading b.md#one-2",
      "a.md:3: no heading https://github.com/OWNER/partwise/blob/main/b.md#two",
      "a.md:8: no file none.md",
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** The Markdown files in a folder of the repository, without what is installed or made. Git is not asked: a copy may have none. */
function markdownIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      const isMade =
        /^(node_modules|dist|\.turbo|\.git)$/.test(entry.name) || /^(site|documentation)$/.test(path);
      return isMade ? [] : markdownIn(path);
    }
    return entry.name.endsWith(".md") ? [path] : [];
  });
}
