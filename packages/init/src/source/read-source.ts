import { readFile } from "node:fs/promises";
import { dirname, extname, relative, resolve, sep } from "node:path";
import { type Loaded, loadDescription } from "@partwise/description";
import { objectOf } from "@partwise/description/document";

/**
 * Reads a description, and the files that it refers to.
 * @throws {CodegenError} when the description cannot be used
 */
export async function readSource(description: string, roots: readonly string[]): Promise<Source> {
  const loaded = await loadDescription(description, { roots, isOffline: true });
  const { title } = objectOf(loaded.context.document.info);
  const isJson = extname(description).toLowerCase() === ".json";
  return {
    loaded,
    title: typeof title === "string" && title.trim() !== "" ? title.trim().replace(/\s+/g, " ") : "API",
    files: await copiesOf(loaded, isJson ? "openapi.json" : "openapi.yaml"),
    bundle: new Map([["openapi.json", loaded.json]]),
  };
}

/** A description as a package may hold it. */
export interface Source {
  readonly loaded: Loaded;
  readonly title: string;
  /** The description, which stands first, and the files that it refers to; undefined where they cannot be copied. */
  readonly files: ReadonlyMap<string, string> | undefined;
  /** The description in one piece, as JSON. */
  readonly bundle: ReadonlyMap<string, string>;
}

/** Files keep their places beside the description, which gets the name `main`. Files elsewhere have no place in a package. */
async function copiesOf(
  { path, inputs, lock }: Loaded,
  main: string,
): Promise<ReadonlyMap<string, string> | undefined> {
  const others = inputs.map((input) => resolve(input.path)).filter((input) => input !== path);
  if (lock !== undefined) return undefined;
  const files = new Map([[main, await readFile(path, "utf8")]]);
  for (const other of new Set(others)) {
    const name = relative(dirname(path), other).replaceAll(sep, "/");
    if (/^\.\.\/|^\/|^\w:/.test(name) || taken.test(name) || files.has(name)) return undefined;
    files.set(name, await readFile(other, "utf8"));
  }
  return files;
}

/** Names that a package has a use for. */
const taken =
  /^(package\.json|(README|CHANGELOG)\.md|LICENSE|redocly\.yaml|turbo\.json|tsconfig\.json|\.gitignore|openapi\.\w+|(generated|test|node_modules|\.turbo)\/.*)$/i;
