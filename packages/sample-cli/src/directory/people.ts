import type { Directory, Person } from "../contract/directory.js";
import type { Session } from "../contract/session.js";
import { refusalOf } from "../errors/refusal-of.js";
import { contactAnswers } from "./contact-answers.js";
import { listPages } from "./list-pages.js";

/** The people of the account, the same in both APIs. */
export function people(
  { send }: Session,
  note: (text: string) => void,
): Pick<Directory, "people" | "person"> {
  return {
    people: () =>
      listPages(
        (page) =>
          send((client) => client.GET("/users", { params: { query: { page_size: 300, ...page } } }), {
            check: contactAnswers.people,
          }),
        ({ users = [] }) => users.map((user) => personOf(user)),
        note,
      ),
    person: async (idOrEmail) => {
      try {
        const { data } = await send(
          (client) => client.GET("/users/{userId}", { params: { path: { userId: idOrEmail } } }),
          { check: contactAnswers.person },
        );
        return personOf({ id: idOrEmail, ...data });
      } catch (error) {
        if (isUnknown(error)) return undefined;
        throw error;
      }
    },
  };
}

function personOf(user: {
  readonly id?: string;
  readonly email?: string;
  readonly first_name?: string;
  readonly last_name?: string;
}): Person {
  const { id = "", email, first_name, last_name } = user;
  return {
    id,
    ...(email !== undefined && { email }),
    ...(first_name !== undefined && { first_name }),
    ...(last_name !== undefined && { last_name }),
  };
}

/** Code 1001: the user does not exist, or belongs to another account. */
function isUnknown(error: unknown): boolean {
  return refusalOf(error)?.code === 1001;
}
