import { isReferenceFault } from "../check/fault.js";
import { type LintProblem, toProblem } from "../check/lint-problem.js";
import { CodegenError } from "../document/codegen-error.js";
import type { Context } from "../document/context.js";
import { follow } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import { isObject, objectOf } from "../document/json-object.js";
import { operationsIn } from "../operations/operations-in.js";
import type { LeftOut } from "./leave-out.js";
import { type Removable, touchedOperations } from "./touched-operations.js";

/**
 * Sorts faults by their cost: a fault in a request costs the operation, any other fault a type. `told` are the same problems
 * with their places in several files.
 * @throws {CodegenError} `REFERENCE` or `STRUCTURE` for faults that touch the whole document or leave no operation
 */
export function spare(
  problems: readonly LintProblem[],
  context: Context,
  told: readonly LintProblem[] = problems,
): Spared {
  if (problems.length === 0) return { warnings: [], leftOut: { faulty: [], operations: [] } };
  const touched = touchedOperations(context);
  const found = problems.map((problem) => ({ problem, of: touched(problem.pointer) }));
  const costs = found.flatMap(({ problem, of }) => (of === "document" ? [] : [{ problem, of }]));
  const operations = new Set(costs.flatMap(({ of }) => of.map(({ pointer }) => pointer)));
  if (costs.length < found.length || (operations.size > 0 && !hasMore(operations, context))) {
    refuse(told === problems ? found.filter(({ of }) => of.length > 0).map(({ problem }) => problem) : told);
  }
  const keyOf = ({ file, pointer }: LintProblem) => `${file}#${pointer}`;
  const costsByKey = new Map(costs.map(({ problem, of }) => [keyOf(problem), of]));
  const toldKeys = new Set(told.map(keyOf));
  const elsewhere = costs.filter(({ problem }) => !toldKeys.has(keyOf(problem))).flatMap(({ of }) => of);
  return {
    warnings: told.map((each) => soften(each, costsByKey.get(keyOf(each)) ?? elsewhere)),
    leftOut: {
      // an unknown key does no harm where it is
      faulty: problems.filter(({ fault }) => fault.kind !== "unknown-property").map(({ pointer }) => pointer),
      operations: [...operations],
    },
  };
}

/** Faults that are only warned of, and what has to be removed for that. */
export interface Spared {
  readonly warnings: readonly LintProblem[];
  readonly leftOut: LeftOut;
}

/**
 * Refuses a description with problems.
 * @throws {CodegenError} `REFERENCE` or `STRUCTURE`, by the first problem, if there is any
 */
export function refuse([first, ...more]: readonly LintProblem[]): void {
  if (first === undefined) return;
  throw new CodegenError(isReferenceFault(first.fault) ? "REFERENCE" : "STRUCTURE", [first, ...more]);
}

/** Whether the description has operations besides the given ones. */
function hasMore(leftOut: ReadonlySet<string>, context: Context): boolean {
  const paths = objectOf(context.document.paths);
  return Object.keys(paths).some((path) => {
    const own = { value: paths[path], pointer: joinPointer("/paths", path) };
    if (leftOut.has(own.pointer)) return false;
    const target = follow(own, context);
    const items = [
      ...(isObject(own.value) ? [{ ...own, value: own.value }] : []),
      ...(target ? [target] : []),
    ];
    return items.some((item) => operationsIn(item, context).some(({ pointer }) => !leftOut.has(pointer)));
  });
}

/** Adds the consequence to a problem: which operations are left out, or that a type is unknown. */
function soften(problem: LintProblem, of: readonly Removable[]): LintProblem {
  const { fault } = problem;
  if (of.length === 0 && fault.kind === "unknown-property") return problem;
  const names = [...new Set(of.flatMap((each) => each.names))];
  const cost = names.length === 0 ? "it is typed as unknown" : `${listed(names)} left out`;
  const leavesOut = [...names, ...of.flatMap(({ operationIds }) => operationIds)];
  return {
    ...toProblem(fault, cost),
    ...(leavesOut.length > 0 && { leavesOut, kind: `left out: ${problem.kind}` }),
  };
}

/** How many operations one warning names. */
const most = 10;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, most).join(", ");
  if (names.length > most) return `${shown} and ${names.length - most} more are`;
  return names.length === 1 ? `${shown} is` : `${shown} are`;
}
