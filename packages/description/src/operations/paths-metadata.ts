import { CodegenError, type Problem } from "../document/codegen-error.js";
import type { Context } from "../document/context.js";
import { joinPointer } from "../document/join-pointer.js";
import { objectOf } from "../document/json-object.js";
import type { OperationsMetadata } from "../metadata/operations-metadata.js";
import { type LeaveOut, pathItemMetadata } from "./path-item-metadata.js";

/**
 * The metadata of every operation, in the order of the description. An operation that cannot be read is left out with a
 * warning, and its JSON Pointer is added to `leftOut`.
 * @throws {CodegenError} `STRUCTURE` when no operation is left
 * @see https://spec.openapis.org/oas/v3.1.1.html#paths-object
 */
export function pathsMetadata(context: Context, leftOut: string[] = []): OperationsMetadata {
  const paths = objectOf(context.document.paths);
  const faults: { readonly error: CodegenError; readonly pointer: string; readonly name: string }[] = [];
  const note: LeaveOut = (error, pointer, name) => {
    if (!(error instanceof CodegenError) || error.code !== "STRUCTURE") throw error;
    faults.push({ error, pointer, name });
  };
  const found = Object.fromEntries(
    Object.keys(paths)
      .filter((path) => path.startsWith("/"))
      .map((path) => [
        path,
        pathItemMetadata({ value: paths[path], pointer: joinPointer("/paths", path) }, path, context, note),
      ]),
  );
  const [first] = faults;
  if (first !== undefined && Object.values(found).every((methods) => Object.keys(methods).length === 0)) {
    throw first.error;
  }
  for (const { error, name, pointer } of faults) {
    const [problem] = error.problems;
    context.warn(error.pointer, withCost(problem, `${name} is left out`), `left out: ${problem.message}`);
    leftOut.push(pointer);
  }
  return found;
}

/** The message of a problem with the consequence, `cost`, between what is wrong and what to do. */
function withCost({ message, advice = "" }: Problem, cost: string): string {
  const end = advice === "" ? message.length : message.length - `; ${advice}`.length;
  return `${message.slice(0, end)}, so ${cost}${message.slice(end)}`;
}
