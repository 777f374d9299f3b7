import type { Directory } from "../../contract/directory.js";
import { runCalls } from "../calls/run-calls.js";
import type { PeopleBook } from "./create-people-book.js";

/**
 * Looks up the ids of e-mails, and learns those that the account has: by pages of all people where many are unknown, and one by one
 * what the pages do not have.
 */
export async function findPeople(
  directory: Directory,
  emails: Iterable<string>,
  book: PeopleBook,
  step: () => void = () => {},
): Promise<void> {
  const unknown = new Map<string, string>();
  for (const email of emails) {
    if (book.idOf(email) === undefined) unknown.set(email.toLowerCase(), email);
  }
  if (unknown.size > few) {
    for await (const { id, email = "" } of directory.people()) {
      if (unknown.delete(email.toLowerCase())) book.learn(id, email);
      step();
      if (unknown.size === 0) return;
    }
  }
  // The pages have neither the people who have not accepted their invitation yet nor those who are deactivated.
  await runCalls(unknown.values(), async (email) => {
    const person = await directory.person(email);
    if (person !== undefined) {
      if (person.email !== undefined) book.learn(person.id, person.email);
      // A person may have several addresses.
      book.learn(person.id, email);
    }
    step();
  });
}

/** Up to here people are asked for one by one: as many calls as the pages of 6,000 people. */
const few = 20;
