/**
 * The groups of an account: one model over Zoom's two APIs, IM groups and contact groups. Each function sends one call or the
 * pages of one list, and throws what `Session.send` throws. While it is not known which API the account has, a call that the account
 * lacks is followed by the same call of the other API.
 */
export interface Directory {
  /** Which API the account has. */
  readonly api: Api;
  /** Every group, page by page. */
  groups(): AsyncIterable<Group>;
  /** @throws RefusedError for an id that no group has */
  group(id: string): Promise<Group>;
  /** Creates an empty group, and gives its id. The id is empty under --dry-run and --curl. */
  create(settings: GroupSettings): Promise<string>;
  /** Changes what `settings` names, and nothing else. */
  update(id: string, settings: Partial<GroupSettings>): Promise<void>;
  delete(id: string): Promise<void>;
  /** Every member of a group, page by page. */
  members(id: string): AsyncIterable<Member>;
  /**
   * Adds at most ten members by one call. A person who is a member stays one. Contact groups take ids alone: `addMembers` of
   * src/members looks up e-mails before.
   */
  addMembers(id: string, members: readonly NewMember[]): Promise<void>;
  /** Removes a member, by the id of the person. */
  removeMember(id: string, memberId: string): Promise<void>;
  /** Every person of the account, page by page. */
  people(): AsyncIterable<Person>;
  /** The person with this id or e-mail; undefined where the account has none. */
  person(idOrEmail: string): Promise<Person | undefined>;
}

/** Zoom's two APIs of groups: IM groups, and contact groups, their successor. */
export type Api = "im" | "contact";

/** Who sees a group. Contact groups have a number in its place: shared 1, normal 2, restricted 3. */
export type GroupType = "normal" | "shared" | "restricted";

/** What can be set of a group. `search_by_*` are of IM groups alone, `description` of contact groups alone. */
export interface GroupSettings {
  readonly name: string;
  readonly type?: GroupType;
  readonly search_by_domain?: boolean;
  readonly search_by_account?: boolean;
  readonly search_by_ma_account?: boolean;
  readonly description?: string;
}

/** A group as Zoom tells it. Zoom leaves out properties at times. */
export interface Group extends GroupSettings {
  readonly id: string;
  readonly total_members?: number;
}

/** A member of a group: a person; in a contact group also a group of users. */
export interface Member {
  readonly id: string;
  readonly kind: "user" | "user_group";
  readonly email?: string;
  readonly first_name?: string;
  readonly last_name?: string;
}

/** Who is added to a group: a person by id or e-mail, or a group of users by id. */
export type NewMember =
  | { readonly email: string }
  | { readonly id: string; readonly kind?: "user" | "user_group" };

/** A person of the account. */
export interface Person {
  readonly id: string;
  readonly email?: string;
  readonly first_name?: string;
  readonly last_name?: string;
}
