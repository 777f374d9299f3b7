import { isEmail } from "../../names/is-email.js";
import type { Fault, Place } from "../file/fault.js";
import type { WantedGroup } from "../file/wanted.js";

/** The faults of groups that no property has for itself: names that are too long or used twice, and members listed twice. */
export function groupFaults(groups: readonly WantedGroup[], placeOf: (at: number) => Place): Fault[] {
  const faults: Fault[] = [];
  const add = (at: number, message: string) => void faults.push({ ...placeOf(at), message });
  const names = new Map<string, number>();
  const previousNames = new Map<string, number>();

  for (const { name, previousName, members = [], at } of groups) {
    const nameAt = at.properties.name ?? at.group;
    const previousAt = at.properties.previous_name ?? at.group;
    const first = names.get(name);
    if (first !== undefined) {
      add(nameAt, `the group ${quoted(name)} stands on line ${placeOf(first).line} already, merge the two`);
    } else if (name !== "") names.set(name, nameAt);
    if (previousName === name) {
      add(previousAt, "previous_name is the name itself, remove previous_name");
    } else if (previousName !== undefined) {
      const other = previousNames.get(previousName);
      if (other === undefined) previousNames.set(previousName, previousAt);
      else {
        const line = placeOf(other).line;
        add(
          previousAt,
          `line ${line} renames the group ${quoted(previousName)} already, keep one of the two`,
        );
      }
    }
    for (const each of [name, previousName ?? ""].filter((each) => [...each].length > longestName)) {
      const length = `${[...each].length} characters, and Zoom takes ${longestName}, shorten it`;
      add(each === name ? nameAt : previousAt, `${each === name ? "name" : "previous_name"} has ${length}`);
    }
    const seen = new Set<string>();
    for (const [index, member] of members.entries()) {
      const key = isEmail(member) ? member.toLowerCase() : member;
      if (seen.has(key))
        add(at.members[index] ?? at.group, `${member} is a member twice, remove one of the two`);
      seen.add(key);
    }
  }
  return faults;
}

/** The most characters of a name, counted as code points. */
const longestName = 128;

function quoted(text: string): string {
  return JSON.stringify(text);
}
