import { shellQuote } from "@partwise/call/command-line";
import type { CommandContext } from "../../contract/command-context.js";
import type { Directory } from "../../contract/directory.js";
import { accountOf, baseUrlOf } from "../../session/target.js";
import type { Plan } from "../plan/change.js";
import { accountDigest } from "../plan/digest-of.js";
import { makePlan, type PresentPlan } from "../plan/make-plan.js";
import { removalFault } from "../plan/removal-fault.js";
import { type PlanTarget, planFileOf } from "../plan-file/plan-file.js";
import { createPeopleBook, type PeopleBook } from "../present/create-people-book.js";
import { paintFor } from "../print/paint.js";
import { planDocument } from "../print/plan-document.js";
import { printPlan, printSummary } from "../print/print-plan.js";
import { readWanted } from "../read/read-wanted.js";
import { assertPlanOutput } from "./assert-plan-output.js";
import type { StateFlags } from "./state-flags.js";
import { withFaults } from "./with-faults.js";
import { withProgress, withState } from "./with-state.js";
import { writeOutput } from "./write-output.js";

/** `zoom-im plan FILE`: exit code 2 where there are changes. */
export async function planState(file: string, flags: StateFlags, context: CommandContext): Promise<void> {
  const { report } = context;
  await withFaults(context, async () => {
    if (flags.output !== undefined) await assertPlanOutput(flags.output, file);
    const wanted = await readWanted(file, flags.format);
    await withState(flags, context, async (directory) => {
      const book = createPeopleBook();
      const plan = await planFor(directory, { file, wanted, book }, flags);
      showPlan(plan, book, context);
      const tooMuch = removalFault(plan);
      if (tooMuch !== undefined) report.note(`apply will refuse this plan. ${tooMuch}`);
      if (flags.output !== undefined) {
        const planFile = planFileOf(plan, targetOf(flags, context), book);
        await writeOutput(flags.output, [`${JSON.stringify(planFile, null, 1)}\n`]);
        const argument = /^[\w./-]+$/.test(flags.output) ? flags.output : shellQuote(flags.output);
        report.note(`The plan is in ${flags.output}: zoom-im apply --plan ${argument}`);
      }
      if (plan.changes.length > 0) report.exitCode = thereAreChanges;
    });
  });
}

/** The exit code of `plan` where the account is not as the file says. */
const thereAreChanges = 2;

/** Plans what a file asks for. */
export async function planFor(
  directory: Directory,
  {
    file,
    wanted,
    book,
  }: {
    readonly file: string;
    readonly wanted: Awaited<ReturnType<typeof readWanted>>;
    readonly book: PeopleBook;
  },
  flags: StateFlags,
): Promise<PresentPlan> {
  const name = file === "-" ? "stdin" : file;
  return withProgress("Reading the account", undefined, flags, ({ step }) =>
    makePlan(directory, wanted, { file: name, prune: flags.prune === true, book, step }),
  );
}

/** Prints a plan: to people as a difference, to programs as the result. */
export function showPlan(
  plan: Plan,
  { labelOf }: Pick<PeopleBook, "labelOf">,
  { terminal, report }: CommandContext,
): void {
  report.result(planDocument(plan, labelOf));
  if (report.isJson) return;
  for (const text of printPlan(plan, labelOf, paintFor(terminal))) terminal.out(text);
  if (plan.changes.length > 0) terminal.out("\n");
  report.say(printSummary(plan));
}

/** The account and the server that flags and environment name. */
export function targetOf(flags: StateFlags, { terminal }: CommandContext): Omit<PlanTarget, "api"> {
  return {
    account: accountDigest(accountOf(flags, terminal)),
    base_url: baseUrlOf(flags, terminal),
  };
}
