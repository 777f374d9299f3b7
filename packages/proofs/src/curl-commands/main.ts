import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { generate } from "@partwise/codegen";
import { importCurl } from "@partwise/import";
import { temporaryFolder } from "../temporary-folder.js";
import { callAsDescribed } from "./call-as-described.js";
import { compareRequests } from "./compare-requests.js";
import { openRecorder, type Recorder, recordCurl } from "./record-curl.js";

type Outcome = "same bytes" | "same meaning" | "marked" | "refused" | "DIFFERENT";

/** Marks of what a command cannot mean as it stands: a call by its description sends what is meant, or nothing. */
const faults =
  /curl calls it a form|curl calls the file a form|the sample is no JSON|curl refuses both|from a file, which is not here|with a body: few servers|curl adds its own|is that the address/;

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
  const [outcome, reason] = await judge(command, join(temporary.path, String(i)), recorder);
  counts[outcome]++;
  if (outcome !== "same bytes")
    console.log(`${outcome.padEnd(13)} ${name}${reason === "" ? "" : `: ${reason}`}`);
}
console.log(`
${files.length} commands: ${Object.entries(counts)
  .map(([outcome, count]) => `${count} ${outcome}`)
  .join(", ")}`);
if (counts.DIFFERENT > 0) process.exitCode = 1;

/** What became of one command, and why. */
async function judge(
  command: string,
  output: string,
  recorder: Recorder,
): Promise<[outcome: Outcome, reason: string]> {
  let marks = "";
  try {
    const { description, document, warnings, reviews } = importCurl(command);
    if (warnings.length > 0) return ["refused", warnings.map(({ message }) => message).join("; ")];
    marks = reviews.flatMap(({ reason }) => (faults.test(reason) ? [reason] : [])).join("; ");
    await writeFile(`${output}.yaml`, description);
    await generate({ description: `${output}.yaml`, output });
    const { operations } = await import(pathToFileURL(join(output, "index.js")).href);
    const requests = await recordCurl(command, recorder);
    if (requests.length === 0) throw new Error("the real curl sends nothing");
    const differences = new Set<string>();
    for (const request of requests) {
      await callAsDescribed(request, { document, operations }, recorder.port);
      const [again] = recorder.take();
      if (again === undefined) return ["DIFFERENT", "the call sends nothing"];
      const { wrong, other } = await compareRequests(request, again);
      if (wrong !== undefined) throw new Error(wrong);
      for (const each of other) differences.add(each);
    }
    return [differences.size > 0 ? "same meaning" : "same bytes", [...differences].join(", ")];
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === "CodegenError") return ["refused", error.message];
    return marks === "" ? ["DIFFERENT", error.message] : ["marked", marks];
  }
}
