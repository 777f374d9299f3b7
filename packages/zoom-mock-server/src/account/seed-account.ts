import { type Account, createAccount } from "./create-account.js";
import { createId } from "./create-id.js";
import type { GroupSeed } from "./group.js";
import type { PersonSeed } from "./person.js";

/** Makes the account of a seed that has been checked. */
export function seedAccount({ groups = [], people = [], defaultGroupId }: AccountSeed): Account {
  const account = createAccount(defaultGroupId);
  const add = ({ id = createId(), type = 1, status = "active", ...person }: PersonSeed) =>
    account.addPerson({ ...person, id, type, status });
  for (const person of people) add(person);
  const keyOf = (person: PersonSeed) => person.id ?? person.email ?? "";
  for (const { members = [] } of groups) {
    for (const member of members) {
      if (typeof member === "string" ? !account.personOf(member) : !account.personOf(keyOf(member)))
        add(typeof member === "string" ? nobodyYet(member) : member);
    }
  }
  for (const { members = [], user_groups = [], ...settings } of groups) {
    const group = account.addGroup(settings);
    for (const member of members) {
      const person = account.personOf(typeof member === "string" ? member : keyOf(member));
      if (person) group.members.add(person);
    }
    for (const id of user_groups) group.userGroups.add(id);
  }
  return account;
}

/** The state that an account starts with. */
export interface AccountSeed {
  /** The groups. Default: none. */
  readonly groups?: readonly GroupSeed[];
  /** The people. Default: the members of the groups. */
  readonly people?: readonly PersonSeed[];
  /** The id of the group that can be neither deleted nor left. Default: none. */
  readonly defaultGroupId?: string;
}

function nobodyYet(idOrEmail: string): PersonSeed {
  return idOrEmail.includes("@") ? { email: idOrEmail } : { id: idOrEmail };
}
