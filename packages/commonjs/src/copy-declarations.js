import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";

/** Copies the declarations among `files`, and the maps that lead an editor from them to the source. */
export async function copyDeclarations(files, from, to) {
  const declarations = files.filter((file) => /\.d\.ts(\.map)?$/.test(file));
  await Promise.all(
    declarations.map(async (file) => {
      const text = await readFile(join(from, file), "utf8");
      const folder = dirname(join(to, file));
      await mkdir(folder, { recursive: true });
      const back = relative(folder, dirname(join(from, file)));
      await writeFile(join(to, file), file.endsWith(".map") ? moved(text, back) : text);
    }),
  );
}

/** A map that lies in another folder: `back` leads from there to where it was. */
function moved(text, back) {
  const map = JSON.parse(text);
  const sources = map.sources.map((source) => join(back, source).replaceAll("\\", "/"));
  return JSON.stringify({ ...map, sources });
}
