import { defaultPathSerializer } from "openapi-fetch";
import { pathPieces } from "./path-pieces.js";

/**
 * A path with its parameters, as openapi-fetch writes it. Text and numbers, as nearly all are, are written here, which is quicker.
 * All other values, and expressions of another style, `{;id*}` say, are left to openapi-fetch.
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
