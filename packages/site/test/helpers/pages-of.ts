import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite, type SiteOptions } from "../../src/index.js";

/** The files of a site, by name: of a description's file, or of a description. */
export async function pagesOf(
  description: string | object,
  options: Omit<SiteOptions, "output"> = {},
): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), "partwise-pages-"));
  try {
    const output = join(folder, "site");
    const file = typeof description === "string" ? description : join(folder, "openapi.json");
    if (typeof description === "object") await writeFile(file, JSON.stringify(description));
    await buildSite(file, { ...options, output });
    const names = await readdir(output, { recursive: true });
    const files = names.filter((name) => /\.\w+$/.test(name));
    const texts = files.map(async (name) => [name, await readFile(join(output, name), "utf8")] as const);
    return new Map(await Promise.all(texts));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What a page says, without its tags, on one line. */
export function wordsOf(page: string | undefined): string {
  return (page ?? "")
    .replace(/<script.*?<\/script>|<[^>]*>/gs, " ")
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
    .replace(/\s+/g, " ");
}
