import { CodegenError, type Problem } from "../document/codegen-error.js";
import type { Context } from "../document/context.js";
import { distanceOf } from "../words/distance-of.js";
import { type NamedOperation, operationsOf } from "./operations-of.js";

/**
 * Finds an operation by method and path, or by operationId.
 * @throws {CodegenError} `USAGE`, with similar names, when there is no such operation, `STRUCTURE` when `problems` leave the
 * operation out
 */
export function findOperation(
  name: string,
  context: Context,
  problems: readonly Problem[] = [],
): NamedOperation {
  const all = operationsOf(context);
  const wanted = name.trim().replace(/\s+/g, " ");
  const found =
    all.find((each) => sameName(each.name, wanted)) ?? all.find((each) => each.operationId === wanted);
  if (found !== undefined) return found;
  const [cause, ...more] = problems.filter(({ leavesOut = [] }) =>
    leavesOut.some((each) => sameName(each, wanted) || wanted.endsWith(` ${each}`)),
  );
  if (cause !== undefined) throw new CodegenError("STRUCTURE", [cause, ...more]);
  const near = nearest(wanted, all);
  const advice =
    near.length > 0
      ? `did you mean ${near.join(" or ")}?`
      : 'name one as method and path, such as "GET /pets"';
  throw new CodegenError("USAGE", { file: context.file, message: `has no operation "${wanted}"; ${advice}` });
}

/** Whether two names are equal but for the case of the method and the names of path parameters. */
function sameName(one: string, other: string): boolean {
  const plain = (name: string) =>
    name.replace(/^\S+/, (method) => method.toUpperCase()).replace(/\{[^{}]*\}/g, "{}");
  return plain(one) === plain(other);
}

function nearest(wanted: string, all: readonly NamedOperation[]): readonly string[] {
  const path = wanted.slice(wanted.indexOf(" ") + 1).toLowerCase();
  return all
    .flatMap(({ name, operationId = "" }) => {
      const candidates = wanted.includes(" ") ? [name] : [operationId, name.slice(name.indexOf(" ") + 1)];
      const distance = Math.min(
        ...candidates.map((each) => distanceOf(each.toLowerCase(), wanted.toLowerCase())),
      );
      const isSamePath = name.slice(name.indexOf(" ") + 1).toLowerCase() === path;
      const isNear = isSamePath || distance <= Math.max(2, Math.floor(wanted.length / 3));
      const shown = wanted.includes(" ") || operationId === "" ? `"${name}"` : `"${operationId}"`;
      return isNear ? [{ shown, distance: isSamePath ? distance - 1000 : distance }] : [];
    })
    .sort((one, other) => one.distance - other.distance)
    .slice(0, 3)
    .map(({ shown }) => shown);
}
