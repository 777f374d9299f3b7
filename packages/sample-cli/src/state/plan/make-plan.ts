import type { Directory } from "../../contract/directory.js";
import { isEmail } from "../../names/is-email.js";
import { runCalls } from "../calls/run-calls.js";
import { type Fault, FileFaultsError } from "../file/fault.js";
import { settingsOf } from "../file/settings-of.js";
import type { Wanted, WantedGroup } from "../file/wanted.js";
import type { PeopleBook } from "../present/create-people-book.js";
import { findPeople } from "../present/find-people.js";
import type { PresentGroup } from "../present/present-group.js";
import { readGroups } from "../present/read-groups.js";
import { readMembers } from "../present/read-members.js";
import { accountFaults } from "./account-faults.js";
import type { Change, Plan } from "./change.js";
import { changesOf } from "./changes-of.js";
import { type Match, matchGroups } from "./match-groups.js";
import { memberKeys } from "./member-keys.js";

/**
 * Compares the account with a file, and plans what makes the account as the file asks for. Reads the members of the groups that the
 * file names, and of no other.
 * @throws FileFaultsError where the account shows that the file cannot be carried out; and what `Directory` throws
 */
export async function makePlan(
  directory: Directory,
  { groups: wanted, placeOf }: Wanted,
  { file, prune, book, step }: PlanOptions,
): Promise<PresentPlan> {
  const faults: Fault[] = [];
  const fault = (at: number, message: string) => void faults.push({ ...placeOf(at), message });
  const groups = await readGroups(directory);
  step("group", groups.length);
  accountFaults(wanted, directory.api, fault);
  const matches = matchGroups(wanted, groups, fault);
  await readDetails(directory, matches);
  const touched = [...matches].flatMap(([{ members }, { group }]) => (group && members ? [group] : []));
  await readMembers(directory, touched, book, () => step("member list"));
  await findPeople(directory, emailsOf(wanted), book, () => step("person"));
  const changes: Change[] = [];
  const named = new Set<PresentGroup>();
  for (const [group, match] of matches) {
    const keys = memberKeys(group, book, fault);
    if (match.group !== undefined) named.add(match.group);
    changes.push(...changesOf(group, match, keys));
  }
  if (faults.length > 0) throw new FileFaultsError(file, faults);
  const others = prune ? groups.filter((group) => !named.has(group)) : [];
  const deletions = others.map(
    ({ id, name, total }): Change => ({ ...nothing, kind: "delete", id, name, size: total }),
  );
  return { api: directory.api, changes: [...changes, ...deletions], groups: groups.length, present: groups };
}

/** A plan, and the groups that it was made from. */
export interface PresentPlan extends Plan {
  readonly present: readonly PresentGroup[];
}

/** How a plan is made. */
export interface PlanOptions {
  /** The name of the file, for faults. */
  readonly file: string;
  /** Whether groups that the file does not name are deleted. */
  readonly prune: boolean;
  readonly book: PeopleBook;
  /** Told of all that is read. */
  readonly step: (what: "group" | "member list" | "person", count?: number) => void;
}

const nothing = { step: 0, set: {}, before: {}, add: [], remove: [] } as const;

/** Asks for each group of which the list left out a setting that is wanted. */
async function readDetails(directory: Directory, matches: ReadonlyMap<WantedGroup, Match>): Promise<void> {
  const lacking = [...matches].flatMap(([{ settings }, { group }]) =>
    group && Object.keys(settings).some((name) => !(name in group.settings)) ? [group] : [],
  );
  await runCalls(lacking, async (group) => {
    group.settings = { ...group.settings, ...settingsOf(await directory.group(group.id)) };
  });
}

function* emailsOf(wanted: readonly WantedGroup[]): Generator<string> {
  for (const { members = [] } of wanted) yield* members.filter(isEmail);
}
