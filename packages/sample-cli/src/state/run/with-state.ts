import type { CommandContext } from "../../contract/command-context.js";
import type { Directory } from "../../contract/directory.js";
import type { Session } from "../../contract/session.js";
import { withDirectory } from "../../groups/with-directory.js";
import { createProgress, type Progress } from "../../progress/create-progress.js";
import type { StateFlags } from "./state-flags.js";
import { withFaults } from "./with-faults.js";

/** Runs a command over the groups of the account. --timeout counts for each call, since there may be thousands. */
export async function withState(
  flags: StateFlags,
  context: CommandContext,
  use: (directory: Directory, session: Session) => Promise<void>,
): Promise<void> {
  await withFaults(context, () => withDirectory(flags, context, use, { isTimedByCall: true }));
}

/** Tells the progress of work while `use` runs. Without a total, only how much is done. */
export async function withProgress<Result>(
  work: string,
  total: number | undefined,
  { quiet, json }: StateFlags,
  use: (progress: Progress) => Promise<Result>,
): Promise<Result> {
  const progress = createProgress(
    work,
    { total, unit: "things" },
    { stream: process.stderr, isQuiet: Boolean(quiet ?? json) },
  );
  try {
    return await use(progress);
  } finally {
    progress.end();
  }
}
