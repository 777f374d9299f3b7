import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach } from "vitest";

/** A folder that each test of a file gets anew, for descriptions and what is generated of them. */
export function descriptionFolder() {
  let root = "";
  let path = "";
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "partwise-generate-"));
    path = join(root, "work");
    await mkdir(path);
    await mkdir(join(root, "node_modules")); // where runs are remembered
  });
  afterEach(async () => {
    await rm(root, { recursive: true, force: true });
  });
  const output = () => join(path, "generated");
  return {
    folder: () => path,
    /** What is remembered of runs. */
    memory: () => join(root, "node_modules/.cache/partwise"),
    /** Where the generated files go. */
    output,
    /** Writes a file into the folder, or below it, and gives its path. */
    async put(name: string, content: string | object): Promise<string> {
      const file = join(path, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
      return file;
    },
    /** The generated files by name. */
    async read(): Promise<Record<string, string>> {
      const names = await readdir(output());
      const texts = names.map(async (name) => [name, await readFile(join(output(), name), "utf8")]);
      return Object.fromEntries(await Promise.all(texts));
    },
  };
}
