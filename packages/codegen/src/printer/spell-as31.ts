import { type DraftContext, draftAt, follow, isObject, objectOf, walk } from "@partwise/description/document";
import { namedOperations, operationsIn, repeatedOperationIds } from "@partwise/description/reading";

/**
 * Spells in the words of 3.1, the newest version that openapi-typescript prints, what is new in 3.2: media types by reference,
 * `itemSchema`, and operations of other methods, which get paths of their own until `restoreOperations`.
 */
export function spellAs31(context: DraftContext): readonly StandIn[] {
  spellPaths(context);
  const standIns = context.version === "3.2" ? spell32(context) : [];
  // The printer has one place for each operationId, so a second operation of the same id is printed in its path.
  for (const { value } of repeatedOperationIds(context.document)) delete value.operationId;
  for (const { value } of namedOperations(context.document)) {
    value.operationId = String(value.operationId).replaceAll("%", percent);
  }
  return standIns;
}

/** A path of the 3.1 view that stands for one operation that 3.1 has no key for. */
export interface StandIn {
  readonly path: string;
  readonly method: string;
  /** The path that the operation is moved to, where it stands as `get`. */
  readonly as: string;
}

/** Stands for "%" in operationIds and paths, which the printer of types would take for escapes. It is of private use. */
const percent = "\uE025";

/** The stand-in for "%", as it may be printed. */
export const percents = /\uE025|\\uE025/g;

/** The printer decodes a path twice: `/%25` would be no URI any more the second time. */
function spellPaths({ document }: DraftContext): void {
  if (!Object.keys(objectOf(document.paths)).some(isDecodedOnce)) return;
  document.paths = Object.fromEntries(
    Object.entries(objectOf(document.paths)).map(([path, item]) => [
      isDecodedOnce(path) ? path.replaceAll("%", percent) : path,
      item,
    ]),
  );
}

function isDecodedOnce(path: string): boolean {
  try {
    decodeURIComponent(decodeURIComponent(path));
    return false;
  } catch {
    return true;
  }
}

function spell32(context: DraftContext): readonly StandIn[] {
  walk(context.document, (object) => {
    if (objectOf(object.discriminator).defaultMapping !== undefined) {
      delete object.discriminator; // any other value is allowed too, so it tells nothing apart
    }
    if (!isObject(object.content)) return;
    const content = draftAt(object, "content");
    for (const [mediaType, value] of Object.entries(content)) {
      const target = follow({ value, pointer: "" }, context)?.value;
      if (target === undefined || (target === value && target.itemSchema === undefined)) continue;
      const own = structuredClone(target);
      const schema = own.schema ?? (own.itemSchema && { type: "array", items: own.itemSchema });
      content[mediaType] = { ...own, ...(schema !== undefined && { schema }) };
    }
  });
  return moveOperations(context);
}

function moveOperations(context: DraftContext): readonly StandIn[] {
  const paths = draftAt(context.document, "paths");
  const items = Object.keys(paths).map((path) => ({
    path,
    item: follow({ value: paths[path], pointer: "" }, context)?.value ?? {},
  }));
  const found: StandIn[] = [];
  for (const { path, item } of items) {
    const { query, additionalOperations } = item;
    if (query === undefined && additionalOperations === undefined) continue;
    for (const { method, value } of operationsIn(
      { value: { query, additionalOperations }, pointer: "" },
      context,
    )) {
      if (!isObject(value)) continue;
      const as = `${path}\u0000${method}`;
      paths[as] = { parameters: item.parameters ?? [], get: structuredClone(value) };
      found.push({ path, method, as });
    }
    // a type by reference could not be added to
    const { $ref, ...own } = objectOf(paths[path]);
    if ($ref !== undefined) paths[path] = { ...structuredClone(item), ...own };
  }
  for (const { path } of found) {
    const { query: _, additionalOperations: __, ...rest } = objectOf(paths[path]);
    paths[path] = rest;
  }
  return found;
}
