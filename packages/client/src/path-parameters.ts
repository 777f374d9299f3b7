import { CallError } from "./errors.js";
import { pathPieces } from "./path-pieces.js";
import type { Call } from "./policy.js";

/**
 * Refuses path parameters that would change which path is called: one that is missing or empty, and
 * the dot segments that URL parsers remove, percent-encoded or not.
 * @see https://url.spec.whatwg.org/#double-dot-path-segment
 */
export function assertPathParameters({ path, init }: Pick<Call, "path" | "init">): void {
  const parameters = init.params?.path ?? {};
  const pieces = pathPieces(path);
  for (let i = 1; i < pieces.length; i += 2) {
    const piece = pieces[i] as string;
    const name = piece.replace(/^[.;]|\*$/g, "");
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
