import { readdir, readFile } from "node:fs/promises";

/** The style and the scripts of all sites, as the build of this package left them: names below the site to texts. */
export async function readAssets(): Promise<readonly (readonly [name: string, text: string])[]> {
  const folder = new URL("../../dist/assets/", import.meta.url);
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name) => [`assets/${name}`, await readFile(new URL(name, folder), "utf8")] as const),
  );
}
