import { type Context, isObject, joinPointer } from "@partwise/description/document";
import type { Validate } from "../contract/call.js";
import type { MediaType, Operation } from "../contract/operation.js";
import { SeedError, type SeedFlaw } from "../contract/seed-error.js";
import type { FindOperation } from "../routes/create-operation-finder.js";
import type { Role } from "./find-collections.js";
import { jsonIn } from "./json-in.js";
import type { Thing } from "./thing.js";

/**
 * Reads a seed: things by the path of their collection, without the path of the server. A thing without an id gets one.
 * @throws {SeedError} for a path that is no collection, two things of one id, and what the description's schemas do not allow
 */
export function readSeed(seed: Seed, options: SeedOptions): ReadonlyMap<string, ReadonlyMap<string, Thing>> {
  const flaws: SeedFlaw[] = [];
  const read = new Map<string, ReadonlyMap<string, Thing>>();
  for (const [path, things] of Object.entries(seed)) {
    const at = joinPointer("", path);
    const role = roleAt(path, options);
    if (role === undefined) flaws.push({ pointer: at, message: noCollection(options) });
    else if (!Array.isArray(things)) flaws.push({ pointer: at, message: "Has to be an array of things." });
    else read.set(`${options.basePath}${path}`, readThings(things, at, role, options, flaws));
  }
  if (flaws.length > 0) throw new SeedError(flaws);
  return read;
}

/** Things by the path of their collection: `{ "/pets": [{ name: "Rex" }] }`. */
export type Seed = Readonly<Record<string, readonly object[]>>;

/** What reading a seed works with. */
export interface SeedOptions {
  readonly roles: ReadonlyMap<string, Role>;
  readonly operations: readonly Operation[];
  readonly findOperation: FindOperation;
  readonly basePath: string;
  readonly context: Context;
  readonly validate: Validate;
  /** An id for a thing that has none: one that is not taken. */
  readonly newId: (role: Role, media: MediaType | undefined, isTaken: (id: unknown) => boolean) => unknown;
}

function readThings(
  things: readonly unknown[],
  at: string,
  role: Role,
  { operations, roles, context, validate, newId }: SeedOptions,
  flaws: SeedFlaw[],
): ReadonlyMap<string, Thing> {
  const { idProperty } = role.collection;
  const of = (kind: Role["kind"], wanted: string) =>
    operations.find(
      ({ pointer, method }) =>
        method === wanted &&
        roles.get(pointer)?.kind === kind &&
        roles.get(pointer)?.collection === role.collection,
    );
  const operation = of("item", "GET") ?? of("create", "POST");
  const media = operation && jsonIn(operation, context);
  const read = new Map<string, Thing>();
  const idOf = (thing: unknown) =>
    idProperty !== undefined && isObject(thing) ? thing[idProperty] : undefined;
  const given = new Set(things.map((thing) => String(idOf(thing))));
  const isTaken = (id: unknown) => given.has(String(id)) || read.has(String(id));
  for (const [index, each] of things.entries()) {
    const pointer = joinPointer(at, index);
    if (!isObject(each)) {
      flaws.push({ pointer, message: "Has to be an object." });
      continue;
    }
    const thing: Record<string, unknown> = structuredClone(each);
    const id = idOf(thing) ?? newId(role, media, isTaken);
    if (idProperty !== undefined) thing[idProperty] = id;
    const found = media ? validate(thing, media.schema, "response") : [];
    flaws.push(...found.map((flaw) => ({ pointer: `${pointer}${flaw.pointer}`, message: flaw.message })));
    const key = String(id);
    if (read.has(key)) {
      const message = "Is the id of another thing before this one.";
      flaws.push({ pointer: joinPointer(pointer, idProperty ?? ""), message });
    }
    read.set(key, thing);
  }
  return read;
}

function roleAt(path: string, { findOperation, basePath, roles }: SeedOptions): Role | undefined {
  try {
    const role = roles.get(findOperation("POST", `${basePath}${path}`).operation.pointer);
    return role?.kind === "create" ? role : undefined;
  } catch {
    return undefined;
  }
}

function noCollection({ operations, roles }: SeedOptions): string {
  const paths = operations.filter(({ pointer }) => roles.get(pointer)?.kind === "create");
  const known = paths.map(({ path }) => path).join(", ");
  return `Is no collection of the description. ${known === "" ? "The description has none." : `Collections are ${known}.`}`;
}
