import type { Directory } from "../../contract/directory.js";
import { settingsOf } from "../file/settings-of.js";
import type { PresentGroup } from "./present-group.js";

/** All groups of the account, without their members, in the order of their names. */
export async function readGroups(directory: Directory): Promise<PresentGroup[]> {
  const groups: PresentGroup[] = [];
  for await (const { id, name, total_members: total, ...properties } of directory.groups()) {
    groups.push({ id, name, total, settings: settingsOf(properties) });
  }
  return groups.sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
}

/** Orders texts by their UTF-16 code units, on every machine alike. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
