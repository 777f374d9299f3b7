import type { Operations } from "./contract/operations.js";

/**
 * Joins the metadata of single operations, which `partwise generate --each-operation` writes, for a client that calls these
 * operations alone. A bundler leaves out what is not imported.
 * @example
 * ```ts
 * import { imGroup, imGroupUpdate } from "./generated/each-operation.js";
 *
 * const client = createClient({ operations: joinOperations(imGroup, imGroupUpdate) });
 * ```
 */
export function joinOperations<const List extends readonly Operations[]>(
  ...list: List
): Operations<
  AllOf<List[number]["$paths"]>,
  AllOf<List[number]["$serverVariables"]>,
  AllOf<List[number]["$credentials"]>
> {
  const joined: { [path: `/${string}`]: Operations[`/${string}`] } = {};
  for (const operations of list) {
    for (const [key, value] of Object.entries(operations)) {
      const path = key as `/${string}`;
      joined[path] = key.startsWith("/") ? { ...joined[path], ...value } : value;
    }
  }
  return joined;
}

/** The intersection of the members of a union, without undefined. */
type AllOf<Union> = (Union extends undefined ? never : (value: Union) => void) extends (
  value: infer All,
) => void
  ? All
  : unknown;
