import { exitCode, UsageError } from "@partwise/call/command-line";
import type { CommandContext } from "../../contract/command-context.js";
import type { Directory } from "../../contract/directory.js";
import type { Session } from "../../contract/session.js";
import { confirm } from "../../session/confirm.js";
import { callsOf, carryOut } from "../apply/carry-out.js";
import type { Plan } from "../plan/change.js";
import { removalFault } from "../plan/removal-fault.js";
import { assertSameTarget, assertUnmoved } from "../plan-file/assert-same-target.js";
import { readPlanFile } from "../plan-file/read-plan-file.js";
import { createPeopleBook, type PeopleBook } from "../present/create-people-book.js";
import { readWanted } from "../read/read-wanted.js";
import { planFor, showPlan, targetOf } from "./plan-state.js";
import { reportOutcome } from "./report-outcome.js";
import type { StateFlags } from "./state-flags.js";
import { withFaults } from "./with-faults.js";
import { withProgress, withState } from "./with-state.js";

/** `zoom-im apply FILE`, and `zoom-im apply --plan PLANFILE` */
export async function applyState(
  file: string | undefined,
  flags: StateFlags,
  context: CommandContext,
): Promise<void> {
  await withFaults(context, async () => {
    if (flags.plan !== undefined) return applyPlanFile(flags.plan, file, flags, context);
    if (file === undefined)
      throw new UsageError("Name the file of groups, or a plan: zoom-im apply --plan PLANFILE");
    if (!flags.yes && !(process.stdin.isTTY && process.stderr.isTTY)) {
      throw new UsageError(
        "Nobody can be asked here: there is no terminal. Pass --yes, or make a plan first: zoom-im plan",
      );
    }
    const wanted = await readWanted(file, flags.format);
    await withState(flags, context, async (directory, session) => {
      const book = createPeopleBook();
      const plan = await planFor(directory, { file, wanted, book }, flags);
      showPlan(plan, book, context);
      await carryOutPlan(plan, book, directory, session, { flags, context });
    });
  });
}

async function applyPlanFile(
  planFile: string,
  file: string | undefined,
  flags: StateFlags,
  context: CommandContext,
): Promise<void> {
  if (file !== undefined || flags.prune) {
    throw new UsageError("--plan carries out what the plan says: leave out the file of groups, and --prune.");
  }
  const plan = await readPlanFile(planFile);
  assertSameTarget(planFile, plan, targetOf(flags, context));
  const book = createPeopleBook();
  for (const [key, email] of Object.entries(plan.emails)) book.learn(key, email);
  await withState(flags, context, async (directory, session) => {
    await assertUnmoved(planFile, plan, directory);
    showPlan(plan, book, context);
    // The plan was shown before, and is carried out as it was shown.
    await carryOutPlan(plan, book, directory, session, { flags: { ...flags, yes: true }, context });
  });
}

async function carryOutPlan(
  plan: Plan,
  book: PeopleBook,
  directory: Directory,
  session: Session,
  { flags, context }: { readonly flags: StateFlags; readonly context: CommandContext },
): Promise<void> {
  if (plan.changes.length === 0) return;
  const tooMuch = removalFault(plan, flags.allowRemovals);
  if (tooMuch !== undefined) throw new UsageError(`${tooMuch} Nothing was changed.`);
  if (!flags.yes) await confirm("Carry out this plan?", context, session.signal);
  const outcome = await withProgress("Applying", callsOf(plan.changes), flags, ({ step }) =>
    carryOut(plan.changes, directory, step),
  );
  reportOutcome(plan, outcome, book, context, { isPlanFile: flags.plan !== undefined });
  if (outcome.failures.length > 0) context.report.exitCode = exitCode.refused;
}
