import { Refusal } from "@partwise/mock-server/instance";
import type { UserGroup } from "../account/user-group.js";
import { pageOf } from "./page-of.js";
import type { Operations, ZoomCall } from "./zoom-call.js";

/** What each operation on user groups does, by operationId. */
export const userGroups: Operations = {
  userGroups: (call) => {
    const { items, token, counts } = pageOf(call, call.account.userGroups.list(), "user groups");
    const { page_size, total_records } = counts;
    return { status: 200, body: { ...token, page_size, total_records, groups: items.map(toUserGroup) } };
  },
};

/** @throws {Refusal} 404 for a user group that the account does not have */
export function checkUserGroup({ account, parameters }: ZoomCall): void {
  const id = String(parameters.groupId);
  if (!account.userGroups.has(id)) throw new Refusal(404, 4130, `Group does not exist: ${id}.`);
}

function toUserGroup({ id, name, members }: UserGroup) {
  return { id, name, total_members: members.size };
}
