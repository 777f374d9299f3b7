import type { GroupSettings } from "../../contract/directory.js";
import type { Place } from "./fault.js";

/** What a file of groups asks for, and where the file does. */
export interface Wanted {
  readonly groups: readonly WantedGroup[];
  /** Where in the file a number of `at` leads. */
  readonly placeOf: (at: number) => Place;
}

/** A group as a file asks for it. What the file leaves out stays as it is. */
export interface WantedGroup {
  readonly name: string;
  /** The name that the group had before, from which it is renamed. */
  readonly previousName?: string;
  readonly settings: Settings;
  /** All members, as e-mails or keys (see `memberKey`). Undefined where the file says nothing of members. */
  readonly members?: readonly string[];
  readonly at: Places;
}

/** What can be set of a group beside its name. */
export type Settings = Readonly<Partial<Omit<GroupSettings, "name">>>;

/** Where the parts of a group stand, as numbers for `placeOf`. */
export interface Places {
  readonly group: number;
  /** By property, as the file spells it. */
  readonly properties: Readonly<Record<string, number>>;
  /** In the order of the members. */
  readonly members: readonly number[];
}

/** The settings of a group in the order in which they are printed. */
export const settingNames = [
  "type",
  "search_by_domain",
  "search_by_account",
  "search_by_ma_account",
  "description",
] as const;

/** The values of `type`. */
export const groupTypes = ["normal", "shared", "restricted"] as const;
