import type { Person } from "../account/person.js";
import { pageOf } from "./page-of.js";
import { noSuchUser } from "./refusals.js";
import type { Operations } from "./zoom-call.js";

/** What each operation on the people of the account does, by operationId. */
export const people: Operations = {
  users: (call) => {
    const status = call.parameters.status ?? "active";
    const all = call.account.people.list();
    const wanted = all.every((person) => person.status === status)
      ? all
      : all.filter((person) => person.status === status);
    const { items, token, counts } = pageOf(call, wanted, `users ${status}`);
    const { page_size, total_records } = counts;
    return { status: 200, body: { ...token, page_size, total_records, users: items.map(toUser) } };
  },

  user: ({ account, parameters }) => {
    const person = account.personOf(String(parameters.userId));
    if (!person) throw noSuchUser(parameters.userId);
    return { status: 200, body: toUser(person) };
  },
};

function toUser({ id, email, first_name = "", last_name = "", type, status }: Person) {
  const display_name = `${first_name} ${last_name}`.trim();
  return { id, first_name, last_name, ...(email !== undefined && { email }), display_name, type, status };
}
