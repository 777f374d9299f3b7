import { CallError } from "./errors.js";

/**
 * Refuses path parameters that would change which path is called: one that is missing or empty, and
 * the dot segments that URL parsers remove, percent-encoded or not.
 * @see https://url.spec.whatwg.org/#double-dot-path-segment
 */
export function assertPathParameters(path: string, parameters: Readonly<Record<string, unknown>> = {}): void {
  for (const [, name = ""] of path.matchAll(/\{[.;]?([^{}]+?)\*?\}/g)) {
    const value = parameters[name];
    if (value === undefined || value === null || value === "") {
      throw new CallError(
        "PATH_PARAMETER",
        `Path parameter "${name}" of ${path} is ${value === "" ? "empty" : "missing"}: give it a value.`,
      );
    }
    if (value === "." || value === "..") {
      throw new CallError(
        "PATH_PARAMETER",
        `Path parameter "${name}" of ${path} is a dot segment, which would call another path: give it another value.`,
      );
    }
  }
}
