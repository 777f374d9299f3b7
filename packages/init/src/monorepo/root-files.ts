import { packageManager } from "../generated/tool-versions.js";
import { printJson, printManifest } from "../print/print-json.js";
import { unscoped } from "../source/package-name.js";
import { descriptionFile, type Spec } from "../spec-package/spec.js";
import { rootReadme } from "./root-readme.js";

/** The files at the root of a monorepo. `packages` has the files of each package, by folder. */
export function rootFiles(
  spec: Spec,
  packages: ReadonlyMap<string, ReadonlyMap<string, string>>,
  rangeOf: (name: string) => string,
): ReadonlyMap<string, string> {
  const root = manifestOf(spec);
  const all = [root, ...[...packages.values()].map((files) => files.get("package.json") ?? "")];
  return new Map([
    ["package.json", root],
    ["pnpm-workspace.yaml", pnpmWorkspace(all, rangeOf)],
    ["turbo.json", printJson(turbo)],
    ["tsconfig.base.json", printJson(compiler)],
    ["biome.json", printJson(biome(spec))],
    [".npmrc", "# So that `npx pnpm@10` runs without a question.\nyes=true\n"],
    [".gitignore", "node_modules/\ndist/\n.turbo/\n*.tgz\n"],
    [".gitattributes", attributes],
    ["README.md", rootReadme(spec)],
  ]);
}

function manifestOf({ name, title, licence }: Spec): string {
  return printManifest({
    name: `${unscoped(name)}-workspace`,
    private: true,
    description: `${title}: the description, a client and a program.`,
    ...(licence !== undefined && { license: licence }),
    type: "module",
    packageManager,
    engines: { node: ">=20.19" },
    scripts: {
      build: "turbo run build",
      generate: "turbo run generate",
      lint: "biome lint .",
      format: "biome check --write .",
      typecheck: "turbo run typecheck",
      test: "biome lint . && turbo run lint generate:check build typecheck test",
      changeset: "changeset",
      "release:version": "changeset version && pnpm install --lockfile-only",
      "release:publish": "turbo run build && changeset publish",
    },
    devDependencies: Object.fromEntries(
      ["@biomejs/biome", "@changesets/cli", "turbo", "typescript"].map((each) => [each, "catalog:"]),
    ),
  });
}

/** The catalog has what some manifest names as \`catalog:\`. */
function pnpmWorkspace(manifests: readonly string[], rangeOf: (name: string) => string): string {
  const names = manifests.flatMap((text) =>
    [...text.matchAll(/^ {4}"(.+)": "catalog:"/gm)].map(([, name = ""]) => name),
  );
  const lines = [...new Set(names)].sort().map((name) => `  ${JSON.stringify(name)}: ${rangeOf(name)}`);
  return `packages:
  - packages/*
  - specs/*

# One place for every version.
catalog:
${lines.join("\n")}

managePackageManagerVersions: false
# Scripts may set environment variables on every system.
shellEmulator: true
onlyBuiltDependencies:
  - "@biomejs/biome"
  - esbuild
ignoredBuiltDependencies:
  - "@scarf/scarf" # counts installs
`;
}

const attributes = `* text=auto eol=lf
**/generated/** linguist-generated
pnpm-lock.yaml linguist-generated -diff
`;

const turbo = {
  $schema: "https://turborepo.com/schema.json",
  ui: "stream",
  globalDependencies: ["tsconfig.base.json", "pnpm-workspace.yaml"],
  globalPassThroughEnv: ["CI"],
  tasks: {
    build: { dependsOn: ["^build"], outputs: ["dist/**"] },
    generate: { outputs: ["generated/**"] },
    "generate:check": { outputs: [] },
    lint: { outputs: [] },
    typecheck: { dependsOn: ["^build", "build"], outputs: [] },
    test: { dependsOn: ["^build", "build"], outputs: [] },
  },
};

const compiler = {
  $schema: "https://json.schemastore.org/tsconfig",
  compilerOptions: {
    target: "es2022",
    lib: ["es2023", "dom", "dom.iterable"],
    module: "nodenext",
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noImplicitOverride: true,
    noFallthroughCasesInSwitch: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    declaration: true,
    declarationMap: true,
    skipLibCheck: true,
  },
};

/** What codegen wrote, and files as they came, are not formatted. */
function biome(spec: Spec): object {
  const folder = `specs/${unscoped(spec.name)}`;
  const described = [...spec.described.keys()].map((path) => `!${folder}/${path}`);
  const isMany = described.length > 10;
  return {
    $schema: "./node_modules/@biomejs/biome/configuration_schema.json",
    vcs: { enabled: true, clientKind: "git", useIgnoreFile: true },
    files: {
      includes: [
        "**",
        "!**/generated",
        "!**/first-call.ts",
        "!**/*.md",
        ...(isMany ? [`!${folder}/**/*.json`, `!${folder}/${descriptionFile(spec)}`] : described),
      ],
    },
    formatter: { indentStyle: "space", indentWidth: 2, lineWidth: 110 },
    linter: { rules: { preset: "recommended" } },
  };
}
