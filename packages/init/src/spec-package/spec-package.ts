import { legalTexts } from "../print/legal-texts.js";
import { printJson } from "../print/print-json.js";
import type { Spec } from "./spec.js";
import { specManifest } from "./spec-manifest.js";
import { specReadme } from "./spec-readme.js";
import { specTests } from "./spec-tests.js";

/** The files of a spec package, by path. */
export function specPackage(spec: Spec, { base, hasTurbo }: SpecPlace): ReadonlyMap<string, string> {
  return new Map([
    ["package.json", specManifest(spec)],
    ["README.md", specReadme(spec)],
    ...(base === undefined ? legalTexts(spec.licence, spec.name) : []),
    ...spec.described,
    ["redocly.yaml", redoclyYaml(spec)],
    ["tsconfig.json", printJson(base === undefined ? alone : { extends: base, ...own })],
    ...(hasTurbo ? ([["turbo.json", printJson(turbo)]] as const) : []),
    ...(base === undefined ? ([[".gitignore", "node_modules/\n.turbo/\n*.tgz\n"]] as const) : []),
    ...specTests(spec),
    ...[...spec.generated].map(([file, text]) => [`generated/${file}`, text] as const),
  ]);
}

/** Where a spec package lies. */
export interface SpecPlace {
  /** The `tsconfig.base.json` of the monorepo around it; undefined for a package on its own. */
  readonly base?: string;
  /** Whether turbo runs its tasks. */
  readonly hasTurbo: boolean;
}

function redoclyYaml({ brokenRules }: Spec): string {
  const rules = brokenRules.map((rule) => `  ${rule}: warn\n`);
  return `extends:
  - minimal
${rules.length === 0 ? "" : `# Broken by the description as it was when this package was made.\nrules:\n${rules.join("")}`}telemetry: off
`;
}

const own = { compilerOptions: { noEmit: true, types: ["node"] }, include: ["test"] };

const alone = {
  compilerOptions: {
    target: "es2022",
    lib: ["es2023", "dom", "dom.iterable"],
    module: "nodenext",
    types: ["node"],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ["test"],
};

const turbo = {
  extends: ["//"],
  tasks: {
    generate: { outputs: ["generated/**"] },
    "generate:check": { outputs: [] },
    lint: { outputs: [] },
    typecheck: { outputs: [] },
    test: { outputs: [] },
  },
};
