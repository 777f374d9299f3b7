import { printManifest } from "../print/print-json.js";
import { descriptionFile, type Spec } from "./spec.js";

/** The `package.json` of a spec package. */
export function specManifest(spec: Spec): string {
  const file = descriptionFile(spec);
  const generate = `partwise generate ${file} --output generated`;
  const own = [...new Set([...spec.described.keys()].map((path) => path.replace(/\/.*/, "")))];
  return printManifest({
    name: spec.name,
    version: "0.1.0",
    description: `${spec.title}: the OpenAPI description, its types and its request metadata.`,
    keywords: ["openapi", "openapi-types", "types"],
    ...(spec.licence !== undefined && { license: spec.licence }),
    type: "module",
    engines: { node: ">=20.19" },
    sideEffects: false,
    main: "./generated/index.js",
    types: "./generated/index.d.ts",
    exports: {
      ".": { types: "./generated/index.d.ts", default: "./generated/index.js" },
      "./openapi.json": "./generated/openapi.json",
      ...(file !== "openapi.json" && { [`./${file}`]: `./${file}` }),
      "./package.json": "./package.json",
    },
    files: ["CHANGELOG.md", "generated", ...own],
    scripts: {
      generate,
      "generate:check": `${generate} --check`,
      lint: `redocly lint ${file}`,
      typecheck: "tsc --noEmit",
      test: "vitest run --typecheck --testTimeout=60000",
      prepack: `${generate} --check`,
    },
    devDependencies: versionsOf(spec),
  });
}

function versionsOf({ calls, rangeOf }: Spec): Readonly<Record<string, string>> {
  const needsPolicies = calls.shown?.credentials.some(({ isGranted }) => isGranted) === true;
  const names = [
    "@partwise/client",
    "@partwise/description",
    "@partwise/mock-server",
    ...(needsPolicies ? ["@partwise/policies"] : []),
    "@partwise/samples",
    "@redocly/cli",
    "@types/node",
    "partwise",
    "typescript",
    "vitest",
  ];
  return Object.fromEntries(names.map((name) => [name, rangeOf(name)]));
}
