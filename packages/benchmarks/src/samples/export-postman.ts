import { join } from "node:path";
import { growthTable } from "../harness/growth-table.js";
import type { Report } from "../harness/report.js";
import { runProgram } from "../harness/run-program.js";
import type { Settings } from "../harness/settings.js";
import { programOf, workFolder } from "../harness/work-folder.js";
import { gitHub, growing } from "./samples.js";

/** `partwise export postman` of 10, 100 and 1,000 operations, and of GitHub's. */
export async function exportPostman({ quick, rounds = quick ? 1 : 3 }: Settings): Promise<Report> {
  const folder = await workFolder("export");
  const program = await programOf("partwise", "partwise");
  const output = join(folder, "collection.json");
  const run = (file: string) =>
    runProgram([program, "export", "postman", file, "--output", output, "--force"]);
  const sizes = await growing(folder, quick, run, { growth: { atMost: 1.5 } });
  const made = await growthTable("partwise export postman", sizes, rounds);
  return { name: "export", tables: quick ? [made] : [made, await gitHub(run, rounds)] };
}
