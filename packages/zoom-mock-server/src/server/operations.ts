import { type Answer, Refusal } from "@partwise/mock-server/instance";
import { type Account, createGroup, createId, type Group, type Member } from "../account/account.js";
import { invalid } from "../answers/print-refusal.js";
import type { BodyValue } from "./body-of.js";

type Settings = Partial<Pick<Group, "name" | "type" | (typeof searches)[number]>>;
type NewMember = Partial<Pick<Member, "id" | "email">>;

const searches = ["search_by_domain", "search_by_account", "search_by_ma_account"] as const;

/** What each operation does to the account, by operationId. */
export const operations: Readonly<Record<string, (call: Call) => Answer>> = {
  imGroups: ({ account }) => {
    const groups = [...account.groups.values()].map(toImGroup);
    return { status: 200, body: { total_records: groups.length, groups } };
  },

  imGroupCreate: ({ account, body }) => {
    const settings = readSettings(body);
    const { name } = settings;
    if (name === undefined) throw missing("name");
    checkName(account, name);
    const group = createGroup({ ...settings, name });
    account.groups.set(group.id, group);
    const { type: _, ...created } = toImGroup(group);
    return { status: 201, body: created };
  },

  imGroup: (call) => ({ status: 200, body: toImGroup(findGroup(call)) }),

  imGroupUpdate: (call) => {
    const group = findGroup(call);
    const settings = readSettings(call.body);
    if (settings.name !== undefined) checkName(call.account, settings.name, group);
    Object.assign(group, settings);
    return { status: 204 };
  },

  imGroupDelete: (call) => {
    const group = findGroup(call);
    if (group.id === call.account.defaultGroupId) {
      throw new Refusal(400, 300, "The default group of the account cannot be deleted.");
    }
    call.account.groups.delete(group.id);
    return { status: 204 };
  },

  imGroupMembers: (call) => {
    const group = findGroup(call);
    const size = (call.parameters.page_size as number | undefined) ?? 30;
    const start = findPage(call, group, size);
    const end = start + size;
    const token = end < group.members.length ? `${encodeURIComponent(group.id)} ${size} ${end}` : "";
    return {
      status: 200,
      body: {
        next_page_token: Buffer.from(token).toString("base64url"),
        page_count: Math.ceil(group.members.length / size),
        page_number: Math.floor(start / size) + 1,
        page_size: size,
        total_records: group.members.length,
        members: group.members.slice(start, end),
      },
    };
  },

  imGroupMembersCreate: (call) => {
    const group = findGroup(call);
    const wanted = call.body.members as NewMember[] | undefined;
    if (wanted === undefined || wanted.length === 0) throw missing("members");
    const nameless = wanted.findIndex(({ id, email }) => !id && !email);
    if (nameless >= 0) {
      throw invalidProperty(`/members/${nameless}`, "Needs an id or an email.");
    }
    const added = wanted.map((member) => findPerson(call.account, member));
    for (const member of added) {
      if (!group.members.some(({ id }) => id === member.id)) group.members.push({ ...member });
    }
    const ids = added.map(({ id }) => id).join(",");
    return { status: 201, body: { added_at: new Date().toISOString(), ids } };
  },

  imGroupMembersDelete: (call) => {
    const group = findGroup(call);
    const { memberId } = call.parameters;
    const index = group.members.findIndex(({ id }) => id === memberId);
    if (index < 0) throw new Refusal(404, 1001, `User does not exist: ${memberId}.`);
    if (group.id === call.account.defaultGroupId) {
      throw new Refusal(400, 300, "Nobody can leave the default group of the account.");
    }
    group.members.splice(index, 1);
    return { status: 204 };
  },
};

/** An authorized and validated call. */
export interface Call {
  readonly account: Account;
  /** Path and query parameters, by name. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly body: BodyValue;
}

function toImGroup({ id, name, type, members, ...group }: Group) {
  const { search_by_domain, search_by_account, search_by_ma_account } = group;
  const search = { search_by_domain, search_by_account, search_by_ma_account };
  return { id, name, total_members: members.length, type, ...search };
}

function findGroup({ account, parameters }: Call): Group {
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

function checkName(account: Account, name: string, own?: Group): void {
  const taken = [...account.groups.values()].some((group) => group !== own && group.name === name);
  if (taken) throw new Refusal(409, 4132, `Group name is already in use: ${name}.`);
}

function invalidProperty(pointer: string, message: string): Refusal {
  return invalid([{ in: "body", pointer, rule: "account", message }]);
}

function missing(property: string): Refusal {
  const problems = [
    { in: "body", pointer: `/${property}`, rule: "required", message: "Is missing." } as const,
  ];
  return new Refusal(400, 300, `Missing field: ${property}.`, { problems });
}

/** The index of the page's first member: by `next_page_token`, else by `page_number`. */
function findPage({ parameters }: Call, group: Group, size: number): number {
  const token = parameters.next_page_token as string | undefined;
  if (!token) return (((parameters.page_number as number | undefined) ?? 1) - 1) * size;
  const [id, pageSize, start] = Buffer.from(token, "base64url").toString().split(" ");
  if (id === encodeURIComponent(group.id) && pageSize === `${size}` && /^\d+$/.test(start ?? ""))
    return Number(start);
  throw invalidProperty("/next_page_token", "Is not the token of a page before this one.");
}

/** The member of any group with this id, else with this email; else a new person. */
function findPerson(account: Account, { id, email }: NewMember): Member {
  const people = [...account.groups.values()].flatMap((group) => group.members);
  if (id) return people.find((person) => person.id === id) ?? { id, type: 1 };
  const address = email ?? "";
  const known = people.find((person) => person.email?.toLowerCase() === address.toLowerCase());
  return known ?? { id: createId(), email: address, type: 1 };
}
