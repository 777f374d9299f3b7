import type { Context } from "@partwise/description/document";
import { propertiesOf } from "@partwise/description/reading";
import type { Operation } from "../contract/operation.js";
import { jsonIn } from "./json-in.js";

/**
 * The operations that keep something: where a path takes POST, and the path below it with one more expression takes GET, PUT,
 * PATCH or DELETE. By the operation's pointer.
 */
export function findCollections(
  operations: readonly Operation[],
  context: Context,
): ReadonlyMap<string, Role> {
  const byPath = new Map<string, Operation[]>();
  for (const operation of operations)
    byPath.set(operation.path, [...(byPath.get(operation.path) ?? []), operation]);
  const roles = new Map<string, Role>();
  for (const [path, items] of byPath) {
    const [, parent, idName] = /^(.*)\/\{([^{}/]+)\}$/.exec(path) ?? [];
    const above = parent === undefined ? [] : (byPath.get(parent) ?? []);
    const create = above.find(({ method }) => method === "POST");
    const kept = items.filter(({ method }) => ["GET", "PUT", "PATCH", "DELETE"].includes(method));
    if (parent === undefined || idName === undefined || !create || kept.length === 0) continue;
    let known: string | undefined | null = null;
    const collection: Collection = {
      idName,
      noun: nounOf(parent),
      get idProperty() {
        if (known === null) known = idPropertyOf(idName, parent, [...kept, create], context);
        return known;
      },
    };
    roles.set(create.pointer, { kind: "create", collection });
    const list = above.find(({ method }) => method === "GET");
    if (list) roles.set(list.pointer, { kind: "list", collection });
    for (const operation of kept) roles.set(operation.pointer, { kind: "item", collection });
  }
  return roles;
}

/** What an operation does to a collection. */
export interface Role {
  readonly kind: "create" | "list" | "item";
  readonly collection: Collection;
}

/** A collection that the description shows. */
export interface Collection {
  /** The path parameter that tells things apart. */
  readonly idName: string;
  /** The property of a thing that has the same value; undefined where the description has none. */
  readonly idProperty: string | undefined;
  /** What a thing is called in made ids. */
  readonly noun: string;
}

/** `groups` of `/im/groups` becomes `group`. */
function nounOf(path: string): string {
  const last =
    path
      .split("/")
      .filter((segment) => /^[\w-]+$/.test(segment))
      .at(-1) ?? "thing";
  return last.replace(/ies$/, "y").replace(/(?<=\w\w)s$/, "");
}

function idPropertyOf(
  idName: string,
  parent: string,
  operations: readonly Operation[],
  context: Context,
): string | undefined {
  const bare = (name: string) => name.replaceAll(/[_-]/g, "").toLowerCase();
  const noun = bare(nounOf(parent));
  for (const operation of operations) {
    const media = jsonIn(operation, context);
    const names = [...propertiesOf(media?.schema.value, context).keys()];
    const wanted = [
      bare(idName),
      bare(idName).startsWith(noun) ? bare(idName).slice(noun.length) : "",
      "id",
      `${noun}id`,
    ];
    for (const each of [...wanted, ...(/id$/i.test(idName) ? ["uuid", "key"] : [])]) {
      const found = each !== "" && names.find((name) => bare(name) === each);
      if (found) return found;
    }
  }
  return undefined;
}
