import { readdir, stat } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { temporaryFolder } from "../temporary-folder.js";
import { type Executed, executeSamples } from "./execute-samples.js";
import { printExecuted, printTotals } from "./print-executed.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: "string", default: "1" },
    language: { type: "string", multiple: true },
  },
});
const every = Number(values.every);
if (positionals.length === 0 || !(every >= 1)) {
  console.error(
    "Name descriptions, or their folders: pnpm real-samples [--every N] [--language NAME] FOLDER|FILE ...",
  );
  process.exit(2);
}
// Files are named from where the command was called.
const from = resolve(process.env.INIT_CWD ?? ".");
const files = (await Promise.all(positionals.map((each) => descriptionsIn(resolve(from, each))))).flat();
await using temporary = await temporaryFolder();

const all: Executed[] = [];
for (const file of files) {
  const name = relative(from, file);
  try {
    const executed = await executeSamples(file, temporary.path, { every, languages: values.language });
    all.push(executed);
    console.log(printExecuted(name, executed));
  } catch (error) {
    console.log(`CRASH ${name}: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
}
console.log(printTotals(all));

async function descriptionsIn(place: string): Promise<readonly string[]> {
  if ((await stat(place)).isFile()) return [place];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(json|ya?ml)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
