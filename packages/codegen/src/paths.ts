import type { Context } from "./context.js";
import { objectOf } from "./json.js";
import type { OperationsMetadata } from "./metadata.js";
import { pathItemMetadata } from "./path-item.js";
import { joinPointer } from "./pointer.js";

/**
 * Metadata of every operation, in the order of the description.
 * @see https://spec.openapis.org/oas/v3.1.1.html#paths-object
 */
export function pathsMetadata(context: Context): OperationsMetadata {
  const paths = objectOf(context.document.paths);
  return Object.fromEntries(
    Object.keys(paths)
      .filter((path) => path.startsWith("/"))
      .map((path) => [
        path,
        pathItemMetadata({ value: paths[path], pointer: joinPointer("/paths", path) }, path, context),
      ]),
  );
}
