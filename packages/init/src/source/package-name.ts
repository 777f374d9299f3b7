import { isBuiltin } from "node:module";
import { CodegenError } from "@partwise/description/problems";
import { toolVersions } from "../generated/tool-versions.js";

/**
 * The name of a package: the one that is wanted, else one made of the description's title, else of the folder's name.
 * @throws {CodegenError} `USAGE` for a name that npm does not take
 */
export function packageName(wanted: string | undefined, title: string, folder: string): string {
  if (wanted === undefined) {
    const slug = slugOf(title) || slugOf(folder) || "api";
    return isTaken(slug) ? `${slug}-api` : slug;
  }
  const isName = /^(@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/.test(wanted);
  if (isName && wanted.length <= 200 && !isTaken(wanted)) return wanted;
  const why = isName ? "is taken, or too long" : "is no name of a package";
  throw new CodegenError("USAGE", {
    file: "--name",
    message: `"${wanted}" ${why}; give one such as @acme/pets`,
  });
}

/** The name without its scope. */
export function unscoped(name: string): string {
  return name.replace(/^@[^/]+\//, "");
}

/** The name in the spelling of a function: `pets-api` becomes `PetsApi`. */
export function pascalCase(name: string): string {
  return unscoped(name).replace(/(?:^|[^a-zA-Z0-9]+)([a-zA-Z0-9]?)/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
}

function slugOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
}

/** What a made package imports, or Node has, cannot be its own name. */
function isTaken(name: string): boolean {
  return (
    isBuiltin(name) ||
    name in toolVersions ||
    /^(partwise$|@partwise\/|node_modules$|favicon\.ico$)/.test(name)
  );
}
