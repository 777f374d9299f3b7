import { Refusal } from "@partwise/mock-server/instance";
import { type GroupSettings, groupTypes, type KeptGroup } from "../account/group.js";
import { missing, noSuchUser } from "./invalid-property.js";
import { pageOf } from "./page-of.js";
import type { Operations, ZoomCall } from "./zoom-call.js";

interface NewMember {
  /** 1 for a user, 2 for a user group. */
  readonly type?: number;
  readonly id?: string;
}

/** What each operation of the contact groups does to the account, by operationId. They are the account's IM groups. */
export const contactGroups: Operations = {
  contactGroups: (call) => {
    const { items, token, counts } = pageOf(call, call.account.groups.list(), "groups");
    return {
      status: 200,
      body: { ...token, page_size: counts.page_size, groups: items.map(toContactGroup) },
    };
  },

  contactGroupCreate: (call) => {
    const { body } = call;
    const name = textOf(body.group_name);
    if (name === undefined || name === "") throw missing("group_name");
    checkName(call, name);
    const members = findMembers(call, body.group_members as readonly NewMember[] | undefined);
    const group = call.account.addGroup({ name, ...settingsOf(body.group_privacy, body.description) });
    add(group, members);
    return { status: 201, body: withTotal(group) };
  },

  contactGroup: (call) => ({ status: 200, body: withTotal(findGroup(call)) }),

  contactGroupUpdate: (call) => {
    const group = findGroup(call);
    const { body } = call;
    const name = textOf(body.name);
    if (name === "") throw missing("name");
    if (name !== undefined) checkName(call, name, group);
    const settings = { ...(name !== undefined && { name }), ...settingsOf(body.privacy, body.description) };
    call.account.changeGroup(group, settings);
    return { status: 204 };
  },

  contactGroupDelete: (call) => {
    const group = findGroup(call);
    if (group.id === call.account.defaultGroupId) {
      throw new Refusal(400, 300, "The default group of the account cannot be deleted.");
    }
    call.account.removeGroup(group);
    return { status: 204 };
  },

  contactGroupMembers: (call) => {
    const group = findGroup(call);
    const people = group.members.list().map(({ id, first_name = "", last_name = "", email }) => ({
      id,
      type: 1,
      name: `${first_name} ${last_name}`.trim() || (email ?? id),
    }));
    const userGroups = [...group.userGroups].map((id) => ({
      id,
      type: 2,
      name: call.account.userGroups.get(id)?.name ?? id,
    }));
    const { items, token, counts } = pageOf(call, [...people, ...userGroups], group.id);
    return { status: 200, body: { ...token, page_size: counts.page_size, group_members: items } };
  },

  contactGroupMembersAdd: (call) => {
    const group = findGroup(call);
    const wanted = call.body.group_members as readonly NewMember[] | undefined;
    if (wanted === undefined || wanted.length === 0) throw missing("group_members");
    const members = findMembers(call, wanted);
    add(group, members);
    const ids = members.map((member) => (typeof member === "string" ? member : member.id));
    return { status: 201, body: { member_ids: ids } };
  },

  contactGroupMembersRemove: (call) => {
    const group = findGroup(call);
    const given = call.parameters.member_ids;
    const ids = (Array.isArray(given) ? given.map(String) : String(given ?? "").split(",")).filter(Boolean);
    if (ids.length === 0) throw missing("member_ids");
    const nobody = ids.find((id) => !group.members.has(id) && !group.userGroups.has(id));
    if (nobody !== undefined) throw noSuchUser(nobody);
    if (group.id === call.account.defaultGroupId) {
      throw new Refusal(400, 300, "Nobody can leave the default group of the account.");
    }
    for (const id of ids) if (!group.members.remove(id)) group.userGroups.delete(id);
    return { status: 204 };
  },
};

function toContactGroup({ id, name, type, description }: KeptGroup) {
  return { group_id: id, group_name: name, group_privacy: groupTypes.indexOf(type) + 1, description };
}

function withTotal(group: KeptGroup) {
  return { ...toContactGroup(group), total_members: group.members.size + group.userGroups.size };
}

/** A missing group is no 404 here. */
function findGroup({ account, parameters }: ZoomCall): KeptGroup {
  const group = account.groups.get(parameters.groupId as string);
  if (!group) throw new Refusal(400, 300, `There is no group with the groupId ${parameters.groupId}.`);
  return group;
}

function checkName({ account }: ZoomCall, name: string, own?: KeptGroup): void {
  const group = account.groupNamed(name);
  if (group !== undefined && group !== own)
    throw new Refusal(400, 300, `Group name is already in use: ${name}.`);
}

function settingsOf(
  privacy: unknown,
  description: unknown,
): Partial<Pick<GroupSettings, "type" | "description">> {
  const type = typeof privacy === "number" ? groupTypes[privacy - 1] : undefined;
  const text = textOf(description);
  return { ...(type && { type }), ...(text !== undefined && { description: text }) };
}

/** The people of a list, and the ids of its user groups. */
function findMembers({ account }: ZoomCall, wanted: readonly NewMember[] = []) {
  return wanted.map(({ type = 1, id = "" }) => {
    if (type === 2) {
      if (!account.userGroups.has(id))
        throw new Refusal(400, 300, `There is no user group with the id ${id}.`);
      return id;
    }
    const person = account.personOf(id);
    if (!person) throw noSuchUser(id);
    return person;
  });
}

function add(group: KeptGroup, members: ReturnType<typeof findMembers>): void {
  for (const member of members) {
    if (typeof member === "string") group.userGroups.add(member);
    else if (!group.members.has(member.id)) group.members.add(member);
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
