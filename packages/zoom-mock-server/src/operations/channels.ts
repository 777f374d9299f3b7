import type { Channel } from "../account/channel.js";
import type { Person } from "../account/person.js";
import { noSuchUser } from "./invalid-property.js";
import { pageOf } from "./page-of.js";
import type { Operations, ZoomCall } from "./zoom-call.js";

/** What each operation on channels does, by operationId. */
export const channels: Operations = {
  userChannels: (call) => {
    const person = findPerson(call);
    const { items, token, counts } = pageOf(call, channelsOf(call, person), `channels ${person?.id}`, 10);
    const { page_size, total_records } = counts;
    return { status: 200, body: { ...token, page_size, total_records, channels: items.map(toChannel) } };
  },
};

/** The person whom the path names; `me` is the first one, or nobody in an account without people. */
function findPerson({ account, parameters }: ZoomCall): Person | undefined {
  const { userId } = parameters;
  const [first] = account.people.list();
  const person = userId === "me" ? first : account.personOf(String(userId));
  if (!person && userId !== "me") throw noSuchUser(userId);
  return person;
}

function channelsOf({ account }: ZoomCall, person: Person | undefined): readonly Channel[] {
  return account.channels
    .list()
    .filter(({ members }) => members === undefined || (person !== undefined && members.has(person.id)));
}

function toChannel({ id, name, type }: Channel) {
  return { id, jid: `${id}@conference.xmpp.zoom.us`, name, type };
}
