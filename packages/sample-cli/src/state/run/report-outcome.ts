import { InterruptedError, visible } from "@partwise/call/command-line";
import type { CommandContext } from "../../contract/command-context.js";
import type { CallFailure, Outcome } from "../apply/create-outcome.js";
import { failureText } from "../apply/ends-all.js";
import { type Counts, countsOf, type Plan } from "../plan/change.js";
import type { PeopleBook } from "../present/create-people-book.js";
import { planDocument } from "../print/plan-document.js";
import { printCounts } from "../print/print-plan.js";

/**
 * Tells what was done, what failed, and what was not done.
 * @throws what ended the work before its end
 */
export function reportOutcome(
  plan: Plan,
  { counts, failures, ended }: Outcome,
  { labelOf }: Pick<PeopleBook, "labelOf">,
  { terminal, report }: CommandContext,
  { isPlanFile }: { readonly isPlanFile: boolean },
): void {
  const left = difference(countsOf(plan), counts);
  report.result({
    ...planDocument(plan, labelOf),
    done: counts,
    failed: failures.map((failure) => ({
      what: failure.what,
      group: failure.change.name,
      ...(failure.keys.length > 0 && { members: failure.keys.map(labelOf) }),
      message: failureText(failure.error),
    })),
    not_done: left,
  });
  report.say(`Done: ${printCounts(counts)}.`);
  const isWhole = Object.values(left).every((count) => count === 0);
  if (isWhole && ended === undefined) return;
  const told = worthTelling(failures);
  for (const failure of told) terminal.err(`zoom-im: Could not ${visible(sentence(failure, labelOf))}\n`);
  if (failures.length > told.length)
    terminal.err(`zoom-im: ${failures.length - told.length} more calls failed; --json prints all.\n`);
  const again = isPlanFile
    ? "Make a new plan of the file of groups: the new plan has what is left."
    : "Run the same command again: apply goes on from what it finds, and repeats nothing.";
  terminal.err(`zoom-im: Not done: ${inWords(left)}. ${again}\n`);
  if (ended instanceof Error && ended.name === "InterruptedError") {
    throw new InterruptedError("Interrupted. What was under way came to its end, and is counted above.");
  }
  if (ended !== undefined) throw ended;
}

/** The failures that are told of one by one: 20, and 3 of one reason, such as a scope that the token lacks. */
function worthTelling(failures: readonly CallFailure[]): readonly CallFailure[] {
  const count = new Map<string, number>();
  const isRare = ({ error }: CallFailure) => {
    // A reason may quote the name of the group.
    const reason = failureText(error).replace(/"[^"]*"/g, '""');
    count.set(reason, (count.get(reason) ?? 0) + 1);
    return (count.get(reason) ?? 0) <= 3;
  };
  return failures.filter(isRare).slice(0, 20);
}

function difference(all: Counts, done: Counts): Counts {
  return {
    created: all.created - done.created,
    updated: all.updated - done.updated,
    deleted: all.deleted - done.deleted,
    added: all.added - done.added,
    removed: all.removed - done.removed,
  };
}

/** `2 groups to create, 30 members to add` */
function inWords(left: Counts): string {
  return printCounts(left).replace(/(created|updated|deleted|added|removed)/g, (done) => `to ${verbs[done]}`);
}

const verbs: Readonly<Record<string, string>> = {
  created: "create",
  updated: "update",
  deleted: "delete",
  added: "add",
  removed: "remove",
};

function sentence({ change, what, keys, error }: CallFailure, labelOf: (key: string) => string): string {
  const who = keys.length > 3 ? `${keys.length} members` : keys.map(labelOf).join(", ");
  const group = change.previousName ?? change.name;
  const did =
    what === "add"
      ? `add ${who} to ${group}`
      : what === "remove"
        ? `remove ${who} from ${group}`
        : `${what} ${group}`;
  return `${did}: ${failureText(error)}`;
}
