import { legalTexts } from "../print/legal-texts.js";
import { printJson } from "../print/print-json.js";
import { unscoped } from "../source/package-name.js";
import type { Spec } from "../spec-package/spec.js";
import { specPackage } from "../spec-package/spec-package.js";
import { cliPackage } from "./cli-package.js";
import { clientPackage } from "./client-package.js";
import { rootFiles } from "./root-files.js";
import { workflows } from "./workflows.js";

/** The files of a monorepo around a spec package, by path: that package, a client, a program, and what tests and releases them. */
export function monorepo(spec: Spec, rangeOf: (name: string) => string): ReadonlyMap<string, string> {
  const base = "../../tsconfig.base.json";
  const packages = new Map([
    [`specs/${unscoped(spec.name)}`, specPackage(spec, { base, hasTurbo: true })],
    ["packages/client", clientPackage(spec, base)],
    ["packages/cli", cliPackage(spec)],
  ]);
  return new Map([
    ...rootFiles(spec, packages, rangeOf),
    ...legalTexts(spec.licence, spec.name),
    [".changeset/config.json", printJson(changesets(spec.name))],
    ...workflows(),
    ...[...packages].flatMap(([folder, files]) =>
      [...files].map(([path, text]) => [`${folder}/${path}`, text] as const),
    ),
  ]);
}

/** One version for all, so that a client and a program fit their description. */
function changesets(name: string): object {
  return {
    $schema: "https://unpkg.com/@changesets/config@3.1.1/schema.json",
    changelog: "@changesets/cli/changelog",
    commit: false,
    fixed: [[name, `${name}-*`]],
    linked: [],
    access: "restricted",
    baseBranch: "main",
    updateInternalDependencies: "patch",
    ignore: [],
  };
}
