import { defaultPathSerializer } from "openapi-fetch";
import { pathPieces } from "./path-pieces.js";

/**
 * Writes a path as openapi-fetch does. Text and numbers, which nearly all values are, are written here, in less time. All
 * other values, and expressions of another style such as `{;id*}`, are left to openapi-fetch.
 * @see https://spec.openapis.org/oas/v3.1.1.html#style-values
 */
export function serializePathByDefault(path: string, parameters: Readonly<Record<string, unknown>>): string {
  const pieces = pathPieces(path);
  let [result = ""] = pieces;
  for (let i = 1; i < pieces.length; i += 2) {
    const value = parameters[pieces[i] as string];
    if (typeof value !== "string" && typeof value !== "number") {
      return defaultPathSerializer(path, parameters);
    }
    result += encodeURIComponent(value) + pieces[i + 1];
  }
  return result;
}
