import type { Table } from "./create-table.js";
import type { MemberSeed } from "./group.js";
import type { Person } from "./person.js";

/** A channel as the server keeps it. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly type: number;
  /** Undefined for everybody in the account. */
  readonly members: Table<Person> | undefined;
}

/** A channel of the chat to start with. Several channels may have one name. */
export interface ChannelSeed {
  /** Default: a random id. */
  readonly id?: string;
  readonly name: string;
  /** Who may join: a number from 1 to 5. Default: 3, everybody in the account. */
  readonly type?: number;
  /** Default: everybody in the account. */
  readonly members?: readonly MemberSeed[];
}
