import type { Context } from "../document/context.js";
import { CodegenError } from "../document/errors.js";
import { objectOf } from "../document/json.js";
import { joinPointer } from "../document/pointer.js";
import type { OperationsMetadata } from "../metadata/metadata.js";
import { type LeaveOut, pathItemMetadata } from "./path-item.js";

/**
 * Metadata of every operation, in the order of the description. An operation that cannot be read is warned of and left
 * out; `leftOut` gets its JSON Pointer.
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
    context.warn(
      error.pointer,
      withCost(error.problems[0].message, `${name} is left out`),
      `left out: ${error.problems[0].message}`,
    );
    leftOut.push(pointer);
  }
  return found;
}

/** The message, which says what becomes of it before it says what is to be done. */
function withCost(message: string, cost: string): string {
  const end = message.lastIndexOf("; ");
  return `${message.slice(0, end)}, so ${cost}${message.slice(end)}`;
}
