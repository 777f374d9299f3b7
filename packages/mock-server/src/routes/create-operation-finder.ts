import type { Context } from "@partwise/description/document";
import type { Operation } from "../contract/operation.js";
import { Refusal } from "../contract/refusal.js";
import { basePaths } from "./base-paths.js";
import { createRouter } from "./create-router.js";

/**
 * Makes the function that finds the operation for a method and a path as sent, below a server of the operation or the first
 * server of the description, which
 * @throws {Refusal} 404 for an unknown path, 405 for a method that the path does not have; both name operations near
 */
export function createOperationFinder(
  operations: readonly Operation[],
  context: Context,
  { answersHead = false, alias = () => undefined }: FinderOptions = {},
): FindOperation {
  const [main = ""] = basePaths(undefined, context);
  const find = createRouter(
    operations.flatMap((operation) =>
      [...new Set([...basePaths(operation, operation.context), main])].map(
        (base) => [`${base}${withoutQuery(operation.path)}`, operation] as const,
      ),
    ),
  );
  return (method, path) => {
    const own = isDecodable(path) ? find(path) : [];
    const matches = own.length > 0 || !isDecodable(path) ? own : find(alias(path) ?? path);
    const of = (wanted: string) => matches.find(({ store }) => store.method === wanted);
    const found = of(method) ?? (answersHead && method === "HEAD" ? of("GET") : undefined);
    if (found) return { operation: found.store, pathValues: found.values };
    if (matches.length === 0)
      throw new Refusal(404, "no-path", "There is nothing at this path.", { near: near(path, operations) });
    const allow = [...new Set(matches.map(({ store }) => store.method))];
    throw new Refusal(405, "no-method", `This path does not take the method ${method}.`, {
      headers: { allow: allow.join(", ") },
      near: [...new Set(matches.map(({ store }) => store.name))],
    });
  };
}

/** What else is found. */
export interface FinderOptions {
  /** Finds GET for HEAD where the path has no HEAD. Default: false. */
  readonly answersHead?: boolean;
  /** The path, as the description has it, of a path as sent that the description lacks. Default: none. */
  readonly alias?: (path: string) => string | undefined;
}

/** Finds an operation; the values of its path are still percent-encoded. */
export type FindOperation = (
  method: string,
  path: string,
) => { readonly operation: Operation; readonly pathValues: Readonly<Record<string, string>> };

function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== undefined;
  } catch {
    return false;
  }
}

function withoutQuery(template: string): string {
  return template.replace(/[?#].*$/s, "");
}

const shown = 3;

/** The names of the operations whose paths have most segments in common with a path. */
function near(path: string, operations: readonly Operation[]): readonly string[] {
  const wanted = new Set(path.split("/").filter((segment) => segment !== ""));
  const scored = operations
    .map((operation) => ({
      name: operation.name,
      score: operation.path.split("/").filter((segment) => wanted.has(segment)).length,
    }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, shown);
  return scored.map(({ name }) => name);
}
