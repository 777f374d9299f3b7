import type { Channel } from "./channel.js";
import { createId } from "./create-id.js";
import { createTable, type Table } from "./create-table.js";
import type { Group, GroupSettings, KeptGroup } from "./group.js";
import { type Person, toMember } from "./person.js";
import type { UserGroup } from "./user-group.js";

/** Makes an account without groups and people. */
export function createAccount(defaultGroupId?: string): Account {
  const people = createTable<Person>();
  const groups = createTable<KeptGroup>();
  const userGroups = createTable<UserGroup>();
  const channels = createTable<Channel>();
  const idsByEmail = new Map<string, string>();
  const idsByName = new Map<string, string>();
  return {
    defaultGroupId,
    people,
    groups,
    userGroups,
    channels,
    personOf: (idOrEmail) =>
      people.get(idOrEmail) ?? people.get(idsByEmail.get(idOrEmail.toLowerCase()) ?? ""),
    addPerson: (person) => {
      people.add(person);
      if (person.email !== undefined) idsByEmail.set(person.email.toLowerCase(), person.id);
    },
    groupNamed: (name) => groups.get(idsByName.get(name) ?? ""),
    addGroup: ({ id = createId(), ...settings }) => {
      const group = {
        ...newGroup,
        ...settings,
        id,
        members: createTable<Person>(),
        userGroups: new Set<string>(),
      };
      groups.add(group);
      idsByName.set(group.name, id);
      return group;
    },
    changeGroup: (group, settings) => {
      idsByName.delete(group.name);
      Object.assign(group, settings);
      idsByName.set(group.name, group.id);
    },
    removeGroup: ({ id, name }) => {
      groups.remove(id);
      idsByName.delete(name);
    },
    copyGroups: () => groups.list().map(copyOf),
    copyPeople: () => structuredClone([...people.list()]),
  };
}

/** The state of one account. Its functions take the same time, however many groups and people there are. */
export interface Account {
  /** The group that can be neither deleted nor left. */
  readonly defaultGroupId: string | undefined;
  readonly people: Pick<Table<Person>, "list" | "size">;
  readonly groups: Pick<Table<KeptGroup>, "get" | "list" | "size">;
  readonly userGroups: Table<UserGroup>;
  readonly channels: Table<Channel>;
  /** The person with this id, else with this e-mail address in any case. */
  personOf(idOrEmail: string): Person | undefined;
  addPerson(person: Person): void;
  groupNamed(name: string): KeptGroup | undefined;
  /** Adds a group without members. */
  addGroup(group: Pick<GroupSettings, "name"> & Partial<GroupSettings> & { readonly id?: string }): KeptGroup;
  changeGroup(group: KeptGroup, settings: Partial<GroupSettings>): void;
  removeGroup(group: KeptGroup): void;
  copyGroups(): Group[];
  copyPeople(): Person[];
}

const newGroup = {
  type: "normal",
  description: "",
  search_by_domain: false,
  search_by_account: false,
  search_by_ma_account: false,
} as const;

function copyOf({ members, userGroups, ...group }: KeptGroup): Group {
  return { ...group, members: members.list().map(toMember), user_groups: [...userGroups] };
}
