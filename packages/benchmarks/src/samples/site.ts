import { rm } from "node:fs/promises";
import { join } from "node:path";
import { growthTable } from "../harness/growth-table.js";
import type { Report } from "../harness/report.js";
import { runProgram } from "../harness/run-program.js";
import type { Settings } from "../harness/settings.js";
import { programOf, workFolder } from "../harness/work-folder.js";
import { gitHub, growing } from "./samples.js";

/** `partwise site` of 10, 100 and 1,000 operations and of GitHub's, without executing samples. */
export async function site({ quick, rounds = quick ? 1 : 3 }: Settings): Promise<Report> {
  const folder = await workFolder("site");
  const program = await programOf("partwise", "partwise");
  const output = join(folder, "pages");
  const run = async (file: string) => {
    await rm(output, { recursive: true, force: true });
    return runProgram([program, "site", file, "--output", output, "--no-verify"]);
  };
  const made = await growthTable(
    "partwise site --no-verify",
    await growing(folder, quick, run, { growth: { atMost: 1.5 } }),
    rounds,
  );
  return { name: "site", tables: quick ? [made] : [made, await gitHub(run, rounds)] };
}
