import type { Table } from "./create-table.js";
import type { Member, Person, PersonSeed } from "./person.js";

/** A group of the account with its members, as `groups()` of the server gives it. */
export interface Group extends GroupSettings {
  id: string;
  members: Member[];
  /** The ids of user groups that are members of a contact group. */
  user_groups: string[];
}

/** What a group has beside its members. */
export interface GroupSettings {
  name: string;
  type: GroupType;
  /** What a contact group says of itself; empty at first. IM groups have no such text. */
  description: string;
  search_by_domain: boolean;
  search_by_account: boolean;
  search_by_ma_account: boolean;
}

/**
 * Who sees a group: `normal`, its members, and others by search; `shared`, everybody in the account; `restricted`, its
 * members.
 */
export type GroupType = "normal" | "shared" | "restricted";

/** A member to start with: the id or the e-mail address of a person, or the person. */
export type MemberSeed = string | PersonSeed;

/** A group to start with: a name, and values that differ from those of a new group. */
export type GroupSeed = Partial<Omit<Group, "members" | "user_groups">> &
  Pick<Group, "name"> & {
    readonly members?: readonly MemberSeed[];
    readonly user_groups?: readonly string[];
  };

/** A group as the server keeps it. */
export interface KeptGroup extends GroupSettings {
  readonly id: string;
  readonly members: Table<Person>;
  readonly userGroups: Set<string>;
}

/** The types of groups, in the order of the numbers 1, 2 and 3 that contact groups have in their place. */
export const groupTypes: readonly GroupType[] = ["shared", "normal", "restricted"];
