import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isObject, objectOf } from "@partwise/description/document";
import { CodegenError } from "@partwise/description/problems";
import { runTool } from "./run-tool.js";

/**
 * Fetches a published package with `npm pack` into a folder; gives the path of the description in it: what it exports as
 * `./openapi.json` or `./openapi.yaml`, else the file of that name.
 * @throws {CodegenError} `UNREADABLE` when npm does not have the package, or the package holds no description
 */
export async function readPackage({ side, cwd }: Published, folder: string): Promise<string> {
  const advice = "name a published package and its version, NAME@VERSION";
  await runTool("npm", ["pack", side, "--ignore-scripts", "--pack-destination", folder], {
    side,
    advice,
    cwd,
  });
  const tarball = (await readdir(folder)).find((name) => name.endsWith(".tgz"));
  await runTool("tar", ["-xzf", tarball ?? ""], { side, advice, cwd: folder });
  const root = join(folder, "package");
  const found = (await candidates(root)).find((path) => existsSync(join(root, path)));
  if (found !== undefined) return join(root, found);
  const message = "the package holds no openapi.json and no openapi.yaml; name the file of a description";
  throw new CodegenError("UNREADABLE", { file: side, message });
}

interface Published {
  /** `NAME@VERSION` */
  readonly side: string;
  /** Where npm runs, whose configuration there counts. */
  readonly cwd: string;
}

async function candidates(root: string): Promise<readonly string[]> {
  const manifest: unknown = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const exported = objectOf(isObject(manifest) ? manifest.exports : undefined);
  const names = ["openapi.json", "openapi.yaml"];
  return [
    ...names.map((name) => exported[`./${name}`]).filter((path) => typeof path === "string"),
    ...names.flatMap((name) => [`generated/${name}`, name]),
  ];
}
