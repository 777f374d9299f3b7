import type { ChannelSeed } from "./channel.js";
import { type Account, createAccount } from "./create-account.js";
import { createChannelId, createId } from "./create-id.js";
import { createTable } from "./create-table.js";
import type { GroupSeed, MemberSeed } from "./group.js";
import type { Person, PersonSeed } from "./person.js";
import type { UserGroupSeed } from "./user-group.js";

/** Makes the account of a seed that has been checked. */
export function seedAccount(seed: AccountSeed): Account {
  const { groups = [], people = [], userGroups = [], channels = [], defaultGroupId } = seed;
  const account = createAccount(defaultGroupId);
  const add = ({ id = createId(), type = 1, status = "active", ...person }: PersonSeed) =>
    account.addPerson({ ...person, id, type, status });
  for (const person of people) add(person);
  const keyOf = (person: PersonSeed) => person.id ?? person.email ?? "";
  for (const { members = [] } of [...groups, ...userGroups, ...channels]) {
    for (const member of members) {
      if (typeof member === "string" ? !account.personOf(member) : !account.personOf(keyOf(member)))
        add(typeof member === "string" ? nobodyYet(member) : member);
    }
  }
  const peopleOf = (members: readonly MemberSeed[]) => {
    const table = createTable<Person>();
    for (const member of members) {
      const person = account.personOf(typeof member === "string" ? member : keyOf(member));
      if (person) table.add(person);
    }
    return table;
  };
  for (const { id = createId(), name, members = [] } of userGroups) {
    account.userGroups.add({ id, name, members: peopleOf(members) });
  }
  for (const { id = createChannelId(), name, type = 3, members } of channels) {
    account.channels.add({ id, name, type, members: members && peopleOf(members) });
  }
  for (const { members = [], user_groups = [], ...settings } of groups) {
    const group = account.addGroup(settings);
    for (const person of peopleOf(members).list()) group.members.add(person);
    for (const id of user_groups) {
      if (!account.userGroups.has(id)) account.userGroups.add({ id, name: id, members: peopleOf([]) });
      group.userGroups.add(id);
    }
  }
  return account;
}

/** The state that an account starts with. */
export interface AccountSeed {
  /** The groups. Default: none. */
  readonly groups?: readonly GroupSeed[];
  /** The people. Default: the members of the groups, the user groups and the channels. */
  readonly people?: readonly PersonSeed[];
  /** The user groups. Default: those that are members of groups, each with its id as its name. */
  readonly userGroups?: readonly UserGroupSeed[];
  /** The channels of the chat. Default: none. */
  readonly channels?: readonly ChannelSeed[];
  /** The id of the group that can be neither deleted nor left. Default: none. */
  readonly defaultGroupId?: string;
}

function nobodyYet(idOrEmail: string): PersonSeed {
  return idOrEmail.includes("@") ? { email: idOrEmail } : { id: idOrEmail };
}
