import type { PersonSeed } from "../account/person.js";
import type { Checks } from "./create-checks.js";

/** The ids and e-mail addresses of the people; checks each. */
export function checkPeople(people: unknown, checks: Checks): ReadonlySet<unknown> {
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

/** Checks members, of whom each is somebody of `people`. Without `people`, a member may be anybody. */
export function checkMembers(
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
