import { type DraftContext, draftAt, follow, isObject, objectOf, walk } from "@partwise/description/document";
import { namedOperations, operationsIn, repeatedOperationIds } from "@partwise/description/reading";

/**
 * Rewrites features of OpenAPI 3.2 for openapi-typescript, which prints 3.1 at most: media types by reference, `itemSchema`,
 * and additional methods, whose operations get stand-in paths until `restoreOperations`.
 */
export function spellAs31(context: DraftContext): readonly StandIn[] {
  spellPaths(context);
  const standIns = context.version === "3.2" ? spell32(context) : [];
  // The printer keeps one operation for each operationId; without an id, a repeated operation is printed in its path.
  for (const { value } of repeatedOperationIds(context.document)) delete value.operationId;
  for (const { value } of namedOperations(context.document)) {
    value.operationId = String(value.operationId).replaceAll("%", percent);
  }
  return standIns;
}

/** The stand-in path of an operation whose method 3.1 does not have. */
export interface StandIn {
  readonly path: string;
  readonly method: string;
  /** The stand-in path, where the operation is `get`. */
  readonly as: string;
}

/** Replaces "%" in operationIds and paths, which the printer would take for an escape, by a character of private use. */
const percent = "\uE025";

/** Matches the replacement of "%" as it may be printed. */
export const percents = /\uE025|\\uE025/g;

/** Replaces "%" in paths that are no URI once they are decoded, such as `/%25`: the printer decodes each path twice. */
function spellPaths({ document }: DraftContext): void {
  if (!Object.keys(objectOf(document.paths)).some(breaksDecodedTwice)) return;
  document.paths = Object.fromEntries(
    Object.entries(objectOf(document.paths)).map(([path, item]) => [
      breaksDecodedTwice(path) ? path.replaceAll("%", percent) : path,
      item,
    ]),
  );
}

function breaksDecodedTwice(path: string): boolean {
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
      delete object.discriminator; // a default mapping allows every other value, so the discriminator excludes none
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
    // an operation cannot be added to a path item that is a reference
    const { $ref, ...own } = objectOf(paths[path]);
    if ($ref !== undefined) paths[path] = { ...structuredClone(item), ...own };
  }
  for (const { path } of found) {
    const { query: _, additionalOperations: __, ...rest } = objectOf(paths[path]);
    paths[path] = rest;
  }
  return found;
}
