import type { Directory } from "../../contract/directory.js";
import { createQueue } from "../calls/create-queue.js";
import { runCalls } from "../calls/run-calls.js";
import { memberOf } from "../file/member-key.js";
import type { Change } from "../plan/change.js";
import { createChanged } from "./create-changed.js";
import { createOutcome, type Outcome } from "./create-outcome.js";
import { endsAll, isGone } from "./ends-all.js";

/**
 * Carries out changes, as many calls at a time as the rate limit needs, in an order in which each step finds what it needs: renames;
 * then new and updated groups, each followed by its new members; then removed members; then deleted groups. A call that fails is
 * noted, and what does not depend on that call goes on. A failure that all further calls would meet too, such as a refused token,
 * ends the work: see `ended` of the outcome. `step` is called for each call that is done, failed or left out. Never rejects.
 */
export async function carryOut(
  changes: readonly Change[],
  directory: Directory,
  step: () => void,
): Promise<Outcome> {
  const outcome = createOutcome();
  const ids = new Map<Change, string>();
  const idOf = (change: Change) => ids.get(change) ?? change.id;

  let isEnding = false;

  const steps = [...new Set(changes.map(({ step }) => step))].sort((a, b) => a - b);
  const renames = steps.map((each) =>
    changes.filter(({ previousName, step }) => previousName !== undefined && step === each),
  );
  try {
    for (const each of renames)
      await runCalls(each, (change) => attempt(change, "rename", () => rename(change)));
    await makeGroups();
    await runCalls(removals(changes), ({ change, key }) =>
      attempt(change, "remove", () => remove(change, key), [key]),
    );
    await runCalls(
      changes.filter(({ kind }) => kind === "delete"),
      (change) => attempt(change, "delete", () => deletion(change)),
    );
  } catch (error) {
    outcome.end(error);
  }
  return outcome;

  /** Members are added while further groups are made: the two kinds of call have rate limits of their own. */
  async function makeGroups(): Promise<void> {
    const made = createQueue<Change>();
    const groups = runCalls(whileGoing(changes), async (change) => {
      if (change.kind === "create") await attempt(change, "create", () => create(change));
      else if (change.previousName === undefined && Object.keys(change.set).length > 0) {
        await attempt(change, "update", () => update(change));
      }
      made.put(change);
    }).finally(made.end);
    const members = runCalls(additions(made), ({ change, keys }) =>
      attempt(change, "add", () => add(change, keys), keys),
    );
    for (const each of await Promise.allSettled([groups, members])) {
      if (each.status === "rejected") throw each.reason;
    }
  }

  function* whileGoing(all: readonly Change[]): Generator<Change> {
    for (const change of all) {
      if (isEnding) return;
      yield change;
    }
  }

  async function* additions(made: AsyncIterable<Change>) {
    for await (const change of made) {
      for (let from = 0; from < change.add.length && !isEnding; from += atOnce) {
        yield { change, keys: change.add.slice(from, from + atOnce) };
      }
    }
  }

  async function attempt(
    change: Change,
    what: Step,
    call: () => Promise<void>,
    keys: readonly string[] = [],
  ): Promise<void> {
    if (outcome.isBlocked(change, what)) return step();
    try {
      await call();
      outcome.done(change, what, keys.length);
    } catch (error) {
      if (endsAll(error) || outcome.failed(change, what, keys, error)) {
        isEnding = true;
        throw error;
      }
    }
    step();
  }

  async function rename(change: Change): Promise<void> {
    await directory.update(change.id, { name: change.name, ...change.set });
  }

  async function update({ id, set }: Change): Promise<void> {
    await directory.update(id, set);
  }

  async function create(change: Change): Promise<void> {
    ids.set(change, await createChanged(directory, change));
  }

  async function add(change: Change, keys: readonly string[]): Promise<void> {
    await directory.addMembers(idOf(change), keys.map(memberOf));
  }

  async function remove(change: Change, key: string): Promise<void> {
    await directory.removeMember(change.id, memberOf(key).id).catch(unlessGone);
  }

  async function deletion({ id }: Change): Promise<void> {
    await directory.delete(id).catch(unlessGone);
  }
}

/** One kind of call. */
export type Step = "rename" | "create" | "update" | "add" | "remove" | "delete";

/** How many calls changes take. */
export function callsOf(changes: readonly Change[]): number {
  return changes.reduce((sum, { kind, previousName, set, add, remove }) => {
    const own = kind !== "change" || previousName !== undefined || Object.keys(set).length > 0 ? 1 : 0;
    return sum + own + Math.ceil(add.length / atOnce) + remove.length;
  }, 0);
}

/** The most members that Zoom takes in one call. */
const atOnce = 10;

function* removals(changes: readonly Change[]): Generator<{ change: Change; key: string }> {
  for (const change of changes) {
    for (const key of change.remove) yield { change, key };
  }
}

/** What is to go and is gone is done: another program, or an attempt whose answer was lost, was first. */
function unlessGone(error: unknown): void {
  if (!isGone(error)) throw error;
}
