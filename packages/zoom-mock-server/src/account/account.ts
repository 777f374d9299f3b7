import { randomBytes } from "node:crypto";

/** The state of one account. */
export interface Account {
  readonly groups: Map<string, Group>;
  readonly defaultGroupId: string | undefined;
}

/**
 * Who sees a group: `normal`, its members, and others by search; `shared`, everybody in the account; `restricted`, its
 * members.
 */
export type GroupType = "normal" | "shared" | "restricted";

/** A member of a group. */
export interface Member {
  id: string;
  email?: string;
  first_name?: string;
  last_name?: string;
  /** 1 is Basic, 2 is Licensed, 3 is On-premises. */
  type: number;
}

/** A group of the account with its members, as the server keeps it. */
export interface Group {
  id: string;
  name: string;
  type: GroupType;
  search_by_domain: boolean;
  search_by_account: boolean;
  search_by_ma_account: boolean;
  members: Member[];
}

/** A group to start with: a name, and values that differ from those of a new group. */
export type GroupSeed = Partial<Group> & Pick<Group, "name">;

/** Makes an account with the groups of `seeds`, or with the two example groups that the README names. */
export function createAccount(seeds?: readonly GroupSeed[], defaultGroupId?: string): Account {
  const groups = (seeds ?? exampleGroups).map((seed) => createGroup(structuredClone(seed)));
  return {
    groups: new Map(groups.map((group) => [group.id, group])),
    defaultGroupId: defaultGroupId ?? (seeds ? undefined : exampleGroups[1]?.id),
  };
}

/** Makes a group with a new id and the settings of a new group, except for what `seed` gives. */
export function createGroup(seed: GroupSeed): Group {
  return {
    id: createId(),
    type: "normal",
    search_by_domain: false,
    search_by_account: false,
    search_by_ma_account: false,
    members: [],
    ...seed,
  };
}

/** Makes an id in Zoom's form: 22 characters of the base64url alphabet. */
export function createId(): string {
  return randomBytes(16).toString("base64url");
}

const ada: Member = {
  id: "v4iyWT1LTfy8QvPG4GTvdg",
  email: "ada@example.com",
  first_name: "Ada",
  last_name: "Lovelace",
  type: 2,
};
const grace: Member = {
  id: "QkOpi5GnR3W2p_HF5sHeXg",
  email: "grace@example.com",
  first_name: "Grace",
  last_name: "Hopper",
  type: 1,
};
const exampleGroups: readonly GroupSeed[] = [
  { id: "MIuNMURBTkuwfZ20jteRJg", name: "Engineering", search_by_account: true, members: [ada, grace] },
  { id: "SobVexyrQjqCkcxjpBWi6w", name: "Everyone", type: "shared", members: [ada, grace] },
];
