import type { Api } from "../../contract/directory.js";
import { isUserGroup } from "../file/member-key.js";
import type { WantedGroup } from "../file/wanted.js";

/** Tells what the account's kind of groups does not have: a property or a member is refused by name, never dropped. */
export function accountFaults(
  wanted: readonly WantedGroup[],
  api: Api,
  fault: (at: number, message: string) => void,
): void {
  for (const { settings, members = [], at } of wanted) {
    for (const property of Object.keys(settings)) {
      const place = at.properties[property] ?? at.group;
      if (api === "contact" && property.startsWith("search_by_")) {
        fault(place, `${property}: this account has contact groups, which have no such setting, remove it`);
      }
      if (api === "im" && property === "description") {
        fault(place, `${property}: this account has IM groups, which have no description, remove it`);
      }
    }
    if (api === "contact") continue;
    for (const [index, key] of members.entries()) {
      if (!isUserGroup(key)) continue;
      fault(
        at.members[index] ?? at.group,
        "this account has IM groups, whose members are people alone, remove the group of users",
      );
    }
  }
}
