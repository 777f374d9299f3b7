import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { temporaryFolder } from "../temporary-folder.js";
import { judgeCommand, type Outcome } from "./judge-command.js";
import { openRecorder } from "./record-curl.js";

const [named] = process.argv.slice(2);
if (named === undefined) {
  console.error("Name the folder of the commands: pnpm curl-commands FOLDER");
  process.exit(2);
}
// A folder is named from where the command was called.
const folder = resolve(process.env.INIT_CWD ?? ".", named);
const files = (await readdir(folder)).filter((name) => name.endsWith(".sh")).sort();
await using recorder = await openRecorder();
await using temporary = await temporaryFolder();

const counts: Record<Outcome, number> = {
  "same bytes": 0,
  "same meaning": 0,
  marked: 0,
  refused: 0,
  DIFFERENT: 0,
};
for (const [i, name] of files.entries()) {
  const command = await readFile(join(folder, name), "utf8");
  const [outcome, reason] = await judgeCommand(command, join(temporary.path, String(i)), recorder);
  counts[outcome]++;
  if (outcome !== "same bytes")
    console.log(`${outcome.padEnd(13)} ${name}${reason === "" ? "" : `: ${reason}`}`);
}
console.log(`
${files.length} commands: ${Object.entries(counts)
  .map(([outcome, count]) => `${count} ${outcome}`)
  .join(", ")}`);
if (counts.DIFFERENT > 0) process.exitCode = 1;
