// Copies the types of the metadata from the package that reads metadata. With --check it only compares.
import { readFile, writeFile } from "node:fs/promises";

const sources = ["contract/operations.ts", "contract/dates-metadata.ts", "parameters/parameter-metadata.ts"];

for (const path of sources.map((name) => `packages/client/src/${name}`)) {
  const types = await readFile(new URL(`../../${path}`, import.meta.url), "utf8");
  const source = `// Made by print-contract.mjs from ${path}. Do not edit.\n\n${types}`;
  const name = `src/generated/${path.split("/").at(-1)}`;
  const printed = new URL(name, import.meta.url);
  if (!process.argv.includes("--check")) await writeFile(printed, source);
  else if ((await readFile(printed, "utf8").catch(() => "")) !== source) {
    console.error(`${name} is not what ${path} says: run pnpm generate.`);
    process.exitCode = 1;
  }
}
