import type { Person } from "../account/person.js";
import { noSuchUser } from "./invalid-property.js";
import { pageOf } from "./page-of.js";
import type { Operations } from "./zoom-call.js";

/** What each operation on the people of the account does, by operationId. */
export const people: Operations = {
  users: (call) => {
    const status = call.parameters.status ?? "active";
    const wanted = withStatus(call.account.people.list(), String(status));
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

const byStatus = new WeakMap<readonly Person[], Map<string, readonly Person[]>>();

/** The people with a status; found once for each list, since all pages ask for it. */
function withStatus(all: readonly Person[], status: string): readonly Person[] {
  const known = byStatus.get(all) ?? new Map<string, readonly Person[]>();
  byStatus.set(all, known);
  const found = known.get(status) ?? all.filter((person) => person.status === status);
  known.set(status, found);
  return found;
}

function toUser({ id, email, first_name = "", last_name = "", type, status }: Person) {
  const display_name = `${first_name} ${last_name}`.trim();
  return { id, first_name, last_name, ...(email !== undefined && { email }), display_name, type, status };
}
