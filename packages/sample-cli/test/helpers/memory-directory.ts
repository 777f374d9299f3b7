import { parseZoomError } from "@partwise/zoom";
import type { Api, Directory, Group, GroupSettings, Member, Person } from "../../src/contract/directory.js";
import { RefusedError } from "../../src/errors/refused-error.js";

/** The groups of an account in memory. `calls` has each change that was asked for; `fail` may throw in its place. */
export function memoryDirectory(
  seeds: readonly GroupSeed[] = [],
  { api = "im", people = [], fail = () => {} }: MemoryOptions = {},
): MemoryDirectory {
  const groups = seeds.map(({ members = [], ...settings }, index) => ({
    id: `g${index}`,
    ...settings,
    members: [...members],
  }));
  const calls: string[] = [];
  const find = (id: string) => {
    const group = groups.find((each) => each.id === id);
    if (group === undefined) throw refused(404, 4130);
    return group;
  };
  const call = (text: string) => {
    calls.push(text);
    fail(text);
  };
  const nameOf = (id: string) => groups.find((each) => each.id === id)?.name ?? id;
  const memberOf = (id: string): Member => {
    const person = people.find((each) => each.id === id);
    return { kind: "user", id, ...(api === "im" && person?.email !== undefined && { email: person.email }) };
  };
  return {
    api,
    calls,
    groups: async function* () {
      yield* groups.map(shown);
    },
    group: async (id) => shown(find(id)),
    create: async (settings) => {
      call(`create ${settings.name}`);
      if (groups.some(({ name }) => name === settings.name)) throw refused(409, 4132);
      const id = `new${groups.length}`;
      groups.push({ id, ...settings, members: [] });
      return id;
    },
    update: async (id, settings) => {
      call(`update ${nameOf(id)} ${JSON.stringify(settings)}`);
      const group = find(id);
      if (groups.some((each) => each !== group && each.name === settings.name)) throw refused(409, 4132);
      Object.assign(group, settings);
    },
    delete: async (id) => {
      call(`delete ${nameOf(id)}`);
      groups.splice(groups.indexOf(find(id)), 1);
    },
    members: async function* (id) {
      yield* find(id).members.map(memberOf);
    },
    addMembers: async (id, members) => {
      const keys = members.map((member) => ("id" in member ? member.id : member.email));
      call(`add ${keys.join(",")} to ${nameOf(id)}`);
      const group = find(id);
      group.members = [...new Set([...group.members, ...keys])];
    },
    removeMember: async (id, memberId) => {
      call(`remove ${memberId} from ${nameOf(id)}`);
      const group = find(id);
      if (!group.members.includes(memberId)) throw refused(404, 1001);
      group.members = group.members.filter((each) => each !== memberId);
    },
    people: async function* () {
      yield* people;
    },
    person: async (idOrEmail) =>
      people.find(({ id, email }) => id === idOrEmail || email?.toLowerCase() === idOrEmail.toLowerCase()),
    state: () => groups.map(({ id: _, ...group }) => group),
  };
}

/** A directory, what was asked of it, and what is in it. */
export interface MemoryDirectory extends Directory {
  readonly calls: string[];
  state(): readonly GroupSeed[];
}

/** A group to start with. */
export interface GroupSeed extends GroupSettings {
  readonly members?: readonly string[];
}

interface MemoryOptions {
  readonly api?: Api;
  readonly people?: readonly Person[];
  readonly fail?: (call: string) => void;
}

/** A refusal of Zoom's. */
export function refused(status: number, code: number): RefusedError {
  const refusal = parseZoomError({ code, message: `refused ${code}` }, new Response(null, { status }));
  return new RefusedError("PATCH /x", refusal, { attempts: 1, note: "", whatToDo: "Look." });
}

function shown({ members, ...group }: Group & { readonly members: readonly string[] }): Group {
  return { ...group, total_members: members.length };
}
