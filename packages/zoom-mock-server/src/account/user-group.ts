import type { Table } from "./create-table.js";
import type { MemberSeed } from "./group.js";
import type { Person } from "./person.js";

/** A user group as the server keeps it. */
export interface UserGroup {
  readonly id: string;
  readonly name: string;
  readonly members: Table<Person>;
}

/** A user group to start with: a group of users to which the account gives settings. It is no group of the chat. */
export interface UserGroupSeed {
  /** Default: a random id. */
  readonly id?: string;
  readonly name: string;
  /** Default: nobody. */
  readonly members?: readonly MemberSeed[];
}
