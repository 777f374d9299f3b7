import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { generate } from "@partwise/codegen";
import { importCurl } from "@partwise/import";
import { callAsDescribed } from "./call-as-described.js";
import { compareRequests } from "./compare-requests.js";
import { type Recorder, recordCurl } from "./record-curl.js";

/**
 * What became of one command, and why: the real curl sends it, and a call sends it again by the description that import
 * makes of it.
 */
export async function judgeCommand(
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

/** What a server reads of a command and of its call: the same in the same bytes, the same in others, or something else. */
export type Outcome = "same bytes" | "same meaning" | "marked" | "refused" | "DIFFERENT";

/** Marks of what a command cannot mean as it stands: a call by its description sends what is meant, or nothing. */
const faults =
  /curl calls it a form|curl calls the file a form|the sample is no JSON|curl refuses both|from a file, which is not here|with a body: few servers|curl adds its own|is that the address/;
