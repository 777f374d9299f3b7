import { type Context, isObject, type JsonObject, listOf, objectOf } from "@partwise/description/document";

/** What a description says beside its operations, its components and what a collection has fields for. */
export function documentRest({ document }: Context, { folders, left }: Placed): JsonObject {
  const { info, tags, paths, components: _, security: __, openapi, ...rest } = document;
  const { title: ___, description: ____, ...about } = objectOf(info);
  // All of them, since folders change their order.
  const items = Object.entries(objectOf(paths)).map(([path, item]) => {
    const members = Object.entries(objectOf(item));
    const isLeft = (key: string) => left.has(`${key.toUpperCase()} ${path}`);
    const needsParameters = members.some(([key]) => isLeft(key));
    const own = members.filter(([key]) =>
      key === "parameters" ? needsParameters : isLeft(key) || !methods.has(key),
    );
    return [path, Object.fromEntries(own)];
  });
  return {
    openapi,
    info: about,
    ...rest,
    ...(tags !== undefined && {
      tags: listOf(tags).map((tag) => (isTold(tag, folders) ? withoutText(tag) : tag)),
    }),
    ...(items.length > 0 && { paths: Object.fromEntries(items) }),
  };
}

/** What stands elsewhere in the collection. */
interface Placed {
  /** The tags that are folders. */
  readonly folders: ReadonlySet<string>;
  /** The names of operations without a request. */
  readonly left: ReadonlySet<string>;
}

const methods = new Set("get put post delete options head patch trace query".split(" "));

/** Whether the folder of a tag has its description. */
function isTold(tag: unknown, folders: ReadonlySet<string>): boolean {
  const { name, description } = objectOf(tag);
  return (
    typeof name === "string" && folders.has(name) && name === name.trim() && typeof description === "string"
  );
}

function withoutText(tag: unknown): unknown {
  if (!isObject(tag)) return tag;
  const { description: _, ...rest } = tag;
  return rest;
}
