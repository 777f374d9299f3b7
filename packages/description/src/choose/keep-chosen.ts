import type { Problem } from "../document/codegen-error.js";
import type { Context } from "../document/context.js";
import type { Draft } from "../document/draft.js";
import { chosenOperations, patternOf } from "./chosen-operations.js";
import { keepOperations } from "./keep-operations.js";

/**
 * Keeps the chosen operations of a description that is being loaded: in the document, and in `whole`, the document before
 * anything was left out. Both are changed. Returns the problems without those of other operations.
 * @throws {CodegenError} as `chosenOperations` does
 */
export function keepChosen(
  chosen: readonly string[],
  { document, whole, version, file, problems }: Loading,
): Problem[] {
  const context = { document, version, file, extensions: [], warn: () => {} };
  const names = chosenOperations(chosen, context, problems);
  const removed = new Set(keepOperations({ document, version }, names));
  keepOperations({ document: whole, version }, names);
  const isOfOthers = ({ file: of, pointer = "", leavesOut }: Problem) =>
    of === file &&
    (leavesOut === undefined
      ? placesAround(pointer).some((each) => removed.has(each))
      : !leavesOut.some((name) => chosen.some((each) => patternOf(each).test(name))));
  return problems.filter((problem) => !isOfOthers(problem));
}

interface Loading {
  readonly document: Draft;
  readonly whole: Draft;
  readonly version: Context["version"];
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** `/paths/~1pets`, `/paths`: a JSON Pointer and the places around it. */
function placesAround(pointer: string): readonly string[] {
  const keys = pointer.split("/");
  return keys.map((_, index) => keys.slice(0, index + 1).join("/"));
}
