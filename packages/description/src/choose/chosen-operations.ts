import { CodegenError, type Problem } from "../document/codegen-error.js";
import type { Context } from "../document/context.js";
import { findOperation } from "../operations/find-operation.js";
import { operationsOf } from "../operations/operations-of.js";

/**
 * The names, such as `GET /pets`, of the operations that are chosen by operationId, by method and path, or by a pattern of
 * either, in which `*` stands for any text.
 * @throws {CodegenError} `USAGE` for a name or pattern that fits no operation, `STRUCTURE` when `problems` leave the
 * operation out
 */
export function chosenOperations(
  wanted: readonly string[],
  context: Context,
  problems: readonly Problem[],
): ReadonlySet<string> {
  const all = operationsOf(context);
  const names = wanted.flatMap((each) => {
    if (!each.includes("*")) return [findOperation(each, context, problems).name];
    const fits = patternOf(each);
    const found = all.filter(({ name, operationId = "" }) => fits.test(name) || fits.test(operationId));
    if (found.length > 0) return found.map(({ name }) => name);
    throw new CodegenError("USAGE", {
      file: context.file,
      message: `no operation fits "${each}"; name some by operationId, or as method and path, such as "GET /pets*"`,
    });
  });
  return new Set(names);
}

/** What a name or pattern fits; `*` stands for any text. */
export function patternOf(text: string): RegExp {
  const parts = text.trim().replace(/\s+/g, " ").split(/\*+/);
  return new RegExp(`^${parts.map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&")).join(".*")}$`, "s");
}
