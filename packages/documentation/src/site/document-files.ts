import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The Markdown pages of the site: the guides in the order of the start page, then what the published packages have. */
export function documentFiles(root: string): string[] {
  const start = readFileSync(join(root, "docs/README.md"), "utf8");
  const guides = [...start.matchAll(/\]\(((?:guides\/)?[\w-]+\.md)\)/g)].map(([, file = ""]) =>
    join("docs", file),
  );
  const pages = ["packages", "specs"].flatMap((group) =>
    readdirSync(join(root, group)).flatMap((name) => pagesOf(root, join(group, name))),
  );
  return [...guides, ...pages].map((file) => join(root, file));
}

function pagesOf(root: string, folder: string): string[] {
  const manifest = join(root, folder, "package.json");
  if (!existsSync(manifest) || JSON.parse(readFileSync(manifest, "utf8")).private) return [];
  return readdirSync(join(root, folder))
    .filter((file) => file.endsWith(".md") && file !== "CHANGELOG.md")
    .map((file) => join(folder, file));
}
