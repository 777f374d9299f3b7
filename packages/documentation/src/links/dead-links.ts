import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { anchorsOf } from "./anchors-of.js";
import { linksOf } from "./links-of.js";

/**
 * The links of a Markdown file that lead to no file of the repository, or to no heading of it, each with its line. Links to the
 * repository's own address count; links to other hosts do not.
 */
export function deadLinks(file: string, root: string): string[] {
  return linksOf(readFileSync(join(root, file), "utf8")).flatMap(({ target, line }) => {
    const own = target.match(/^https:\/\/github\.com\/OWNER\/partwise\/(?:blob|tree)\/main\/(.*)$/)?.[1];
    if (own === undefined && /^[a-z][a-z+.-]*:|^\/\//i.test(target)) return [];
    const [path = "", anchor] = (own ?? target).split("#");
    const base = own === undefined ? dirname(file) : ".";
    const place = path === "" ? join(root, file) : join(root, base, decodeURIComponent(path));
    if (!existsSync(place)) return [`${file}:${line}: no file ${target}`];
    const page = statSync(place).isDirectory() ? join(place, "README.md") : place;
    if (anchor === undefined || !page.endsWith(".md")) return [];
    return anchorsOf(readFileSync(page, "utf8")).has(anchor) ? [] : [`${file}:${line}: no heading ${target}`];
  });
}
