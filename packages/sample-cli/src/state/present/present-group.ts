import type { Settings } from "../file/wanted.js";

/** A group as it stands in the account. */
export interface PresentGroup {
  readonly id: string;
  readonly name: string;
  settings: Settings;
  /** How many members the group has, where Zoom tells. */
  readonly total: number | undefined;
  /** The keys of the members (see `memberKey`), where they were read. */
  members?: readonly string[];
}
