import type { JsonObject } from "@partwise/description/document";
import type { SampledRequest } from "@partwise/samples";

/** Whether a request has a field for the parameter, with its name. */
export function isField({ in: place, name, required }: JsonObject, request: SampledRequest): boolean {
  if (typeof name !== "string") return false;
  if (place === "path") return /^[\w-]+$/.test(name) && request.example.path.split("/").includes(`{${name}}`);
  if (place === "query") return name !== "" && (required !== true || sentKeys(request).includes(name));
  if (place === "header")
    return /^[!#$%&'*+.^_`|~\w-]+$/.test(name) && !/^(?:accept|content-type|authorization)$/i.test(name);
  return false;
}

/** The names in the query of a request. */
export function sentKeys({ target }: SampledRequest): readonly string[] {
  const [, search = ""] = target.split("?");
  return search
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => decodeURIComponent(pair.split("=", 1)[0] ?? ""));
}
