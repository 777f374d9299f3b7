import { isEmail } from "../../names/is-email.js";
import type { WantedGroup } from "../file/wanted.js";
import type { PeopleBook } from "../present/create-people-book.js";

/**
 * The keys of the members that a file wants in a group; undefined where the file says nothing of members. `fault` is told of each
 * e-mail that belongs to nobody, and of each person who is listed twice, by id and by e-mail.
 */
export function memberKeys(
  { members, at }: WantedGroup,
  book: PeopleBook,
  fault: (at: number, message: string) => void,
): string[] | undefined {
  if (members === undefined) return undefined;
  const keys = new Set<string>();
  for (const [index, member] of members.entries()) {
    const place = at.members[index] ?? at.group;
    const key = isEmail(member) ? book.idOf(member) : member;
    if (key === undefined) {
      fault(
        place,
        `${member} belongs to nobody in the account, correct the e-mail or invite the person first`,
      );
    } else if (keys.has(key)) {
      fault(place, `${member} is a member already, by another e-mail or by id, remove one of the two`);
    } else {
      keys.add(key);
    }
  }
  return [...keys];
}
