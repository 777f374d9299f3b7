import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  Application,
  type DeclarationReflection,
  type DocumentReflection,
  type ProjectReflection,
  type TypeDocOptions,
} from "typedoc";
import { type Entry, publicEntries } from "./public-entries.js";

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
  present(project, entries);
  return { app, project };
}

/** What TypeDoc has read. */
export interface Converted {
  readonly app: Application;
  readonly project: ProjectReflection;
}

function settings(root: string, entries: readonly Entry[]) {
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

/** A module is called as users import it, and says what its package is; packages that most people use come first. */
function present(project: ProjectReflection, entries: readonly Entry[]): void {
  const bySource = new Map(entries.map((entry) => [entry.source, entry]));
  for (const module of project.children ?? []) {
    const entry = bySource.get(module.sources?.[0]?.fullFileName ?? "");
    if (entry === undefined) continue;
    module.name = entry.specifier;
    const page = `https://github.com/OWNER/partwise/tree/main/${entry.folder}`;
    module.readme = [{ kind: "text", text: `${entry.description} [README](${page})` }];
  }
  const rank = ({ name }: { readonly name: string }) => {
    const place = first.indexOf(name.split("/").slice(0, 2).join("/"));
    return place === -1 ? first.length : place;
  };
  const byRank = (
    a: DeclarationReflection | DocumentReflection,
    b: DeclarationReflection | DocumentReflection,
  ) => rank(a) - rank(b) || a.name.localeCompare(b.name);
  project.children?.sort(byRank);
  for (const group of project.groups ?? []) if (group.title === "Modules") group.children.sort(byRank);
}

const first = ["client", "policies", "multipart", "tanstack-query", "mock-server", "zoom"].map(
  (name) => `@partwise/${name}`,
);
