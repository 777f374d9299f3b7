import { SeedError, type SeedFlaw } from "@partwise/mock-server/instance";
import { type GroupSeed, groupTypes } from "../account/group.js";
import type { PersonSeed } from "../account/person.js";
import type { AccountSeed } from "../account/seed-account.js";
import { type Checks, createChecks } from "./create-checks.js";

/**
 * Reads groups and people to start with from data, such as that of a JSON or YAML file: an object with `groups`, `people` and
 * `defaultGroupId`, or an array of groups.
 * @throws {SeedError} with JSON Pointer and reason of each flaw: what Zoom refuses, an unknown property, a member that is nobody
 */
export function readSeed(data: unknown, at = ""): AccountSeed {
  const flaws: SeedFlaw[] = [];
  const checks = createChecks(flaws, at);
  const seed = Array.isArray(data) ? { groups: data } : data;
  if (checks.isObject(seed, "", ["version", "groups", "people", "defaultGroupId"])) {
    const { groups = [], people, defaultGroupId } = seed;
    const known = people === undefined ? undefined : checkPeople(people, checks);
    const ids = checkGroups(groups, known, checks);
    if (defaultGroupId !== undefined && !ids.has(defaultGroupId))
      checks.add("/defaultGroupId", "Is the id of no group of this seed.");
  }
  if (flaws.length > 0) throw new SeedError(flaws);
  return seed as AccountSeed;
}

/** The ids and e-mail addresses of the people; checks each. */
function checkPeople(people: unknown, checks: Checks): ReadonlySet<unknown> {
  const known = new Set<unknown>();
  for (const [index, person] of checks.items(people, "/people")) {
    checkPerson(person, `/people/${index}`, checks, known);
  }
  return known;
}

function checkPerson(person: unknown, at: string, checks: Checks, known?: Set<unknown>): void {
  if (!checks.isObject(person, at, personKeys)) return;
  const { id, email, type, status } = person;
  if (id === undefined && email === undefined) checks.add(at, "Needs an email or an id.");
  checks.text(id, `${at}/id`);
  checks.text(email, `${at}/email`);
  if (typeof email === "string" && !/^[^@\s]+@[^@\s]+$/.test(email))
    checks.add(`${at}/email`, "Is no e-mail address.");
  checks.text(person.first_name, `${at}/first_name`);
  checks.text(person.last_name, `${at}/last_name`);
  checks.oneOf(type, [1, 2, 3], `${at}/type`);
  checks.oneOf(status, ["active", "inactive", "pending"], `${at}/status`);
  if (known === undefined) return;
  for (const [name, value] of [
    ["id", id],
    ["email", lower(email)],
  ] as const) {
    if (value === undefined) continue;
    if (known.has(value)) checks.add(`${at}/${name}`, "Is that of another person before this one.");
    known.add(value);
  }
}

/** The ids of the groups; checks each. Without `people`, a member may be anybody. */
function checkGroups(
  groups: unknown,
  people: ReadonlySet<unknown> | undefined,
  checks: Checks,
): ReadonlySet<unknown> {
  const [ids, names] = [new Set<unknown>(), new Set<unknown>()];
  for (const [index, group] of checks.items(groups, "/groups")) {
    const at = `/groups/${index}`;
    if (!checks.isObject(group, at, groupKeys)) continue;
    const { id, name, members = [], user_groups: userGroups = [] } = group;
    checks.text(id, `${at}/id`);
    if (name === undefined || name === "") checks.add(`${at}/name`, "Is missing.");
    checks.text(name, `${at}/name`, 128);
    if (ids.has(id)) checks.add(`${at}/id`, "Is that of another group before this one.");
    if (names.has(name)) checks.add(`${at}/name`, "Is in use already, by a group before this one.");
    if (id !== undefined) ids.add(id);
    if (typeof name === "string" && name !== "") names.add(name);
    checks.oneOf(group.type, groupTypes, `${at}/type`);
    checks.text(group.description, `${at}/description`);
    for (const key of groupKeys.filter((each) => each.startsWith("search_"))) {
      checks.oneOf(group[key], [true, false], `${at}/${key}`);
    }
    checkMembers(members, `${at}/members`, people, checks);
    for (const [position, userGroup] of checks.items(userGroups, `${at}/user_groups`)) {
      checks.text(userGroup, `${at}/user_groups/${position}`);
    }
  }
  return ids;
}

function checkMembers(
  members: unknown,
  at: string,
  people: ReadonlySet<unknown> | undefined,
  checks: Checks,
): void {
  const seen = new Set<unknown>();
  for (const [index, member] of checks.items(members, at)) {
    const place = `${at}/${index}`;
    if (typeof member !== "string") checkPerson(member, place, checks);
    const key = typeof member === "string" ? keyOf(member) : keyOfPerson(member);
    if (key === undefined) continue;
    if (seen.has(key)) checks.add(place, "Is a member already.");
    seen.add(key);
    if (people && !people.has(key)) checks.add(place, "Is nobody of `people`.");
  }
}

function keyOf(text: string): string {
  return text.includes("@") ? text.toLowerCase() : text;
}

function keyOfPerson(person: unknown): unknown {
  if (typeof person !== "object" || person === null) return undefined;
  const { id, email } = person as Readonly<Record<string, unknown>>;
  return id ?? lower(email);
}

function lower(value: unknown): unknown {
  return typeof value === "string" ? value.toLowerCase() : value;
}

const personKeys: readonly (keyof (PersonSeed & { id: string; email: string }))[] = [
  "id",
  "email",
  "first_name",
  "last_name",
  "type",
  "status",
];
const groupKeys: readonly (keyof GroupSeed)[] = [
  "id",
  "name",
  "type",
  "description",
  "search_by_domain",
  "search_by_account",
  "search_by_ma_account",
  "members",
  "user_groups",
];
