import { operationsOf } from "@partwise/description";
import { printManifest } from "../print/print-json.js";
import { unscoped } from "../source/package-name.js";
import type { Spec } from "../spec-package/spec.js";
import { inLine } from "../spec-package/spec-readme.js";

/** The files of the package with a program that calls any operation. */
export function cliPackage(spec: Spec): ReadonlyMap<string, string> {
  const { name, title, licence } = spec;
  const program = unscoped(name);
  const manifest = {
    name: `${name}-cli`,
    version: "0.1.0",
    description: `Calls the operations of ${title} from the shell.`,
    keywords: ["openapi", "cli"],
    ...(licence !== undefined && { license: licence }),
    type: "module",
    engines: { node: ">=20.19" },
    bin: { [program]: `./bin/${program}.js` },
    files: ["CHANGELOG.md", "bin"],
    scripts: { test: "vitest run --testTimeout=60000" },
    dependencies: { [name]: "workspace:^", "@partwise/call": "catalog:" },
    devDependencies: { vitest: "catalog:" },
  };
  return new Map([
    ["package.json", printManifest(manifest)],
    ["README.md", readme(spec, program)],
    [`bin/${program}.js`, bin(name, program)],
    ["test/program.test.js", test(spec, program)],
  ]);
}

function bin(name: string, program: string): string {
  return `#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { runCall } from "@partwise/call";

const description = fileURLToPath(import.meta.resolve("${name}/openapi.json"));
process.exitCode = await runCall([description, ...process.argv.slice(2)], process, { program: "${program}" });
`;
}

function test({ context }: Spec, program: string): string {
  const [first] = operationsOf({ ...context, warn: () => {} });
  const path = first?.name.split(" ")[1];
  const listed =
    path === undefined
      ? ""
      : `
test("the program lists the operations", () => {
  const { status, stdout } = run();
  expect(status).toBe(0);
  expect(stdout).toContain(${JSON.stringify(path)});
});
`;
  return `import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const program = fileURLToPath(new URL("../bin/${program}.js", import.meta.url));
const run = (...args) => spawnSync(process.execPath, [program, ...args], { encoding: "utf8" });
${listed}
test("an operation that the description lacks is wrong usage", () => {
  expect(run("GET /a/path/of/no/description").status).toBe(2);
});
`;
}

function readme({ name, title }: Spec, program: string): string {
  return `# ${name}-cli

Calls the operations of ${inLine(title)} from the shell. Parameters, properties of bodies and files are flags.

\`\`\`sh
npm install --global ${name}-cli
${program}                    # lists the operations
${program} OPERATION --help   # the flags of one
\`\`\`

Credentials come from the environment: \`PARTWISE_TOKEN\`, \`PARTWISE_API_KEY\`, or \`PARTWISE_USERNAME\` and \`PARTWISE_PASSWORD\`.
`;
}
