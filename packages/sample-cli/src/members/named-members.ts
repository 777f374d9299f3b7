import type { Directory, Member, Person } from "../contract/directory.js";

/**
 * The members of a group, with e-mails and names. The members of contact groups come as ids alone: the people are asked for one by one
 * where few are unknown, else by pages of all people.
 */
export async function* namedMembers(directory: Directory, groupId: string): AsyncGenerator<Member> {
  const members: Member[] = [];
  for await (const member of directory.members(groupId)) members.push(member);
  const known = await peopleOf(directory, new Set(members.filter(isNameless).map(({ id }) => id)));
  for (const member of members) yield { ...known.get(member.id), ...member };
}

async function peopleOf(directory: Directory, ids: ReadonlySet<string>): Promise<Map<string, Person>> {
  const people = new Map<string, Person>();
  if (ids.size > few) {
    for await (const person of directory.people()) if (ids.has(person.id)) people.set(person.id, person);
    return people;
  }
  for (const id of ids) {
    const person = await directory.person(id);
    if (person !== undefined) people.set(id, person);
  }
  return people;
}

function isNameless({ kind, email }: Member): boolean {
  return kind === "user" && email === undefined;
}

/** Up to here people are asked for one by one: as many calls as the pages of 3,000 people. */
const few = 10;
