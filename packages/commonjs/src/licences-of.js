import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The licence texts of the packages that bundled files are of, sorted. */
export async function licencesOf(root, files) {
  const folders = new Set(files.map((file) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0]));
  folders.delete(undefined);
  const texts = await Promise.all([...folders].map((folder) => licenceOf(join(root, folder))));
  return texts.sort().join(`\n${"-".repeat(80)}\n\n`);
}

async function licenceOf(folder) {
  const { name, version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file));
  if (file === undefined)
    throw new Error(`${name} comes without a licence text, which a bundle of its code needs.`);
  return `${name} ${version}\n\n${(await readFile(join(folder, file), "utf8")).trim()}\n`;
}
