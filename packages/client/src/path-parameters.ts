import { CallError } from "./errors.js";
import type { OperationMetadata } from "./operations.js";
import type { Call } from "./policy.js";

/**
 * Refuses path parameters that would change which path is called: one that is missing or empty, and
 * the dot segments that URL parsers remove, percent-encoded or not.
 * @see https://url.spec.whatwg.org/#double-dot-path-segment
 */
export function assertPathParameters({
  path,
  operation,
  init,
}: Pick<Call, "path" | "operation" | "init">): void {
  const parameters = init.params?.path ?? {};
  for (const name of namesIn(path, operation)) {
    const problem = problemOf(parameters[name]);
    if (problem !== undefined) {
      throw new CallError("PATH_PARAMETER", `Path parameter "${name}" of ${path} is ${problem}.`);
    }
  }
}

function problemOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return "missing: give it a value";
  if (value === "") return "empty: give it a value";
  return value === "." || value === ".."
    ? "a dot segment, which would call another path: give it another value"
    : undefined;
}

const known = new WeakMap<OperationMetadata, readonly string[]>();

/** The parameters of a path; found once for each operation. */
function namesIn(path: string, operation: OperationMetadata | undefined): readonly string[] {
  const names =
    (operation && known.get(operation)) ??
    [...path.matchAll(/\{[.;]?([^{}]+?)\*?\}/g)].map(([, name = ""]) => name);
  if (operation) known.set(operation, names);
  return names;
}
