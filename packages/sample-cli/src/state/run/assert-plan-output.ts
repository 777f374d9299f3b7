import { realpath } from "node:fs/promises";
import { UsageError } from "@partwise/call/command-line";

/** @throws UsageError where a plan would be written over the file of groups that it is made from, or to stdout */
export async function assertPlanOutput(output: string, file: string): Promise<void> {
  if (output === "-") {
    throw new UsageError("--output needs the name of a file: stdout has the plan for people, or --json.");
  }
  const [to, from] = await Promise.all([output, file].map((path) => realpath(path).catch(() => path)));
  if (to === from) {
    throw new UsageError(
      `--output ${output} is the file of groups, which the plan would overwrite. Give the plan a name of its own, such as groups.plan.`,
    );
  }
}
