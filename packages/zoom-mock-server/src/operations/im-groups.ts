import { Refusal } from "@partwise/mock-server/instance";
import type { Account } from "../account/create-account.js";
import type { GroupSettings, KeptGroup } from "../account/group.js";
import { type Member, toMember } from "../account/person.js";
import type { BodyValue } from "./body-of.js";
import { invalidProperty, missing, noSuchUser } from "./invalid-property.js";
import { pageOf } from "./page-of.js";
import type { Operations, ZoomCall } from "./zoom-call.js";

const searches = ["search_by_domain", "search_by_account", "search_by_ma_account"] as const;

type Settings = Partial<Pick<GroupSettings, "name" | "type" | (typeof searches)[number]>>;
type NewMember = Partial<Pick<Member, "id" | "email">>;

/** What each operation of the IM groups does to the account, by operationId. */
export const imGroups: Operations = {
  imGroups: ({ account }) => {
    const groups = account.groups.list().map(toImGroup);
    return { status: 200, body: { total_records: groups.length, groups } };
  },

  imGroupCreate: ({ account, body }) => {
    const settings = readSettings(body);
    const { name } = settings;
    if (name === undefined) throw missing("name");
    checkName(account, name);
    const { type: _, ...created } = toImGroup(account.addGroup({ ...settings, name }));
    return { status: 201, body: created };
  },

  imGroup: (call) => ({ status: 200, body: toImGroup(findGroup(call)) }),

  imGroupUpdate: (call) => {
    const group = findGroup(call);
    const settings = readSettings(call.body);
    if (settings.name !== undefined) checkName(call.account, settings.name, group);
    call.account.changeGroup(group, settings);
    return { status: 204 };
  },

  imGroupDelete: (call) => {
    const group = findGroup(call);
    if (group.id === call.account.defaultGroupId) {
      throw new Refusal(400, 300, "The default group of the account cannot be deleted.");
    }
    call.account.removeGroup(group);
    return { status: 204 };
  },

  imGroupMembers: (call) => {
    const group = findGroup(call);
    const { items, token, counts } = pageOf(call, group.members.list(), group.id);
    return { status: 200, body: { ...token, ...counts, members: items.map(toMember) } };
  },

  imGroupMembersCreate: (call) => {
    const group = findGroup(call);
    const wanted = call.body.members as NewMember[] | undefined;
    if (wanted === undefined || wanted.length === 0) throw missing("members");
    const nameless = wanted.findIndex(({ id, email }) => !id && !email);
    if (nameless >= 0) {
      throw invalidProperty(`/members/${nameless}`, "Needs an id or an email.");
    }
    const added = wanted.map(({ id, email = "" }) => {
      const person = call.account.personOf(id || email);
      if (!person) throw noSuchUser(id || email);
      return person;
    });
    for (const person of added) if (!group.members.has(person.id)) group.members.add(person);
    const ids = added.map(({ id }) => id).join(",");
    return { status: 201, body: { added_at: new Date().toISOString(), ids } };
  },

  imGroupMembersDelete: (call) => {
    const group = findGroup(call);
    const { memberId } = call.parameters;
    if (!group.members.has(memberId as string)) throw noSuchUser(memberId);
    if (group.id === call.account.defaultGroupId) {
      throw new Refusal(400, 300, "Nobody can leave the default group of the account.");
    }
    group.members.remove(memberId as string);
    return { status: 204 };
  },
};

function toImGroup({ id, name, type, members, ...group }: KeptGroup) {
  const { search_by_domain, search_by_account, search_by_ma_account } = group;
  const search = { search_by_domain, search_by_account, search_by_ma_account };
  return { id, name, total_members: members.size, type, ...search };
}

function findGroup({ account, parameters }: ZoomCall): KeptGroup {
  const group = account.groups.get(parameters.groupId as string);
  if (!group) throw new Refusal(404, 4130, `Group does not exist: ${parameters.groupId}.`);
  return group;
}

/** The settings of a group in a body, without any other property. */
function readSettings(body: BodyValue): Settings {
  if (body.name === "") throw missing("name");
  const known = ["name", "type", ...searches];
  return Object.fromEntries(Object.entries(body).filter(([property]) => known.includes(property)));
}

function checkName(account: Account, name: string, own?: KeptGroup): void {
  const group = account.groupNamed(name);
  if (group !== undefined && group !== own)
    throw new Refusal(409, 4132, `Group name is already in use: ${name}.`);
}
