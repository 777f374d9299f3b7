import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Application, type ProjectReflection, type TypeDocOptions } from "typedoc";
import { publicEntries } from "./public-entries.js";

/**
 * Reads the docstrings of all public exports into TypeDoc's model, all packages in one program, so that a type of one package links
 * to its page in another. `folder` takes the program's settings.
 * @throws {Error} when TypeDoc cannot read the sources
 */
export async function convertReference(
  root: string,
  folder: string,
  options: Partial<TypeDocOptions> = {},
): Promise<Converted> {
  const entries = publicEntries(root);
  const tsconfig = join(folder, "tsconfig.json");
  await writeFile(tsconfig, JSON.stringify(settings(root, entries)));
  const app = await Application.bootstrap({
    entryPoints: entries.map(({ source }) => source),
    tsconfig,
    basePath: root,
    alwaysCreateEntryPointModule: true,
    skipErrorChecking: true,
    excludePrivate: true,
    excludeInternal: true,
    ...options,
  });
  const project = await app.convert();
  if (project === undefined) throw new Error("TypeDoc could not read the sources; its messages say why.");
  rename(project, entries);
  return { app, project };
}

/** What TypeDoc has read. */
export interface Converted {
  readonly app: Application;
  readonly project: ProjectReflection;
}

function settings(root: string, entries: ReturnType<typeof publicEntries>) {
  const paths = Object.fromEntries(entries.map(({ specifier, source }) => [specifier, [source]]));
  return {
    extends: join(root, "tsconfig.base.json"),
    compilerOptions: {
      noEmit: true,
      types: ["node"],
      typeRoots: [join(root, "packages/documentation/node_modules/@types")],
      paths,
    },
    files: entries.map(({ source }) => source),
  };
}

/** A module is called as users import it. */
function rename(project: ProjectReflection, entries: ReturnType<typeof publicEntries>): void {
  const specifiers = new Map(entries.map(({ source, specifier }) => [source, specifier]));
  for (const module of project.children ?? []) {
    const source = module.sources?.[0]?.fullFileName ?? "";
    module.name = specifiers.get(source) ?? module.name;
  }
}
