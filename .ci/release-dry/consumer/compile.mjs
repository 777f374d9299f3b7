// Generates a client's code by the installed program, and compiles the project with it.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const programOf = (name, path) => join(dirname(require.resolve(`${name}/package.json`)), path);
const run = (program, ...args) => execFileSync(process.execPath, [program, ...args], { stdio: "inherit" });

run(programOf("partwise", "bin/partwise.js"), "generate", "openapi.yaml", "--output", "generated");
const options = ["--strict", "--target", "es2022", "--module", "nodenext", "--types", "node"];
run(programOf("typescript", "bin/tsc"), ...options, "call.ts", "generated/index.d.ts");
