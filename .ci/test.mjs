// `pnpm test`: lint, types, generated files, packages and tests of everything, and one page that says what ran.
import { spawnSync } from "node:child_process";
import { findTokens } from "./find-tokens.mjs";
import { printPage } from "./print-page.mjs";
import { readReports } from "./read-reports.mjs";

const tasks = ["//#lint", "typecheck", "generate:check", "check", "test"];
console.log("Checks and tests every package, about five minutes. Whatever fails is printed whole.\n");
const turbo = spawnSync("turbo", ["run", ...tasks, "--output-logs=errors-only"], {
  stdio: "inherit",
  // On Windows `turbo` is a command file, which runs in a shell alone.
  shell: process.platform === "win32",
});
if (turbo.error) throw turbo.error;

if (turbo.status !== 0) {
  console.log("\nStopped at the first failure, which stands above.");
  process.exitCode = 1;
} else {
  process.exitCode = printPage(readReports(), findTokens()) ? 0 : 1;
}
