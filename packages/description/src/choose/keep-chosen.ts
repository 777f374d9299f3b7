import type { Problem } from "../document/codegen-error.js";
import type { Context } from "../document/context.js";
import type { Draft } from "../document/draft.js";
import { chosenOperations, patternOf } from "./chosen-operations.js";
import { keepOperations } from "./keep-operations.js";

/**
 * Keeps the chosen operations of a description that is being loaded: in the document, which is changed, and in its JSON text.
 * Drops the problems of all others.
 * @throws {CodegenError} as `chosenOperations` does
 */
export function keepChosen(
  chosen: readonly string[],
  { document, version, file, problems, json }: Loading,
): Pick<Loading, "problems" | "json"> {
  const context = { document, version, file, extensions: [], warn: () => {} };
  const names = chosenOperations(chosen, context, problems);
  const removed = new Set(keepOperations({ document, version }, names));
  const whole: Draft = JSON.parse(json);
  keepOperations({ document: whole, version }, names);
  const isOfOthers = ({ file: of, pointer = "", leavesOut }: Problem) =>
    of === file &&
    (leavesOut === undefined
      ? placesAround(pointer).some((each) => removed.has(each))
      : !leavesOut.some((name) => chosen.some((each) => patternOf(each).test(name))));
  return {
    problems: problems.filter((problem) => !isOfOthers(problem)),
    json: `${JSON.stringify(whole, null, 2)}\n`,
  };
}

interface Loading {
  readonly document: Draft;
  readonly version: Context["version"];
  readonly file: string;
  readonly problems: Problem[];
  readonly json: string;
}

/** `/paths/~1pets`, `/paths`: a JSON Pointer and the places around it. */
function placesAround(pointer: string): readonly string[] {
  const keys = pointer.split("/");
  return keys.map((_, index) => keys.slice(0, index + 1).join("/"));
}
