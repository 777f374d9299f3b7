// `pnpm test`: checks lint, types, generated files and packages, runs all tests, and prints one page that says what ran.
import { spawnSync } from "node:child_process";
import { findTokens } from "./find-tokens.mjs";
import { printPage } from "./print-page.mjs";
import { readReports } from "./read-reports.mjs";
import { sameNames } from "./same-names.mjs";

const clashes = sameNames(".");
if (clashes.length > 0) {
  for (const line of clashes) console.error(line);
  process.exit(1);
}

// Descriptions first: all else is made of them, and would fail in more words.
const runs = [
  ["generate:check", "@partwise/spec-changesets#check"],
  ["//#lint", "typecheck", "generate:check", "check", "test"],
];
console.log(
  "Checks and tests every package, which takes 15 to 40 minutes on two cores. Prints the output of what fails.\n",
);
const isDone = runs.every((tasks) => {
  const turbo = spawnSync("turbo", ["run", ...tasks, "--output-logs=errors-only"], {
    stdio: "inherit",
    // On Windows `turbo` is a command file, which only a shell can run.
    shell: process.platform === "win32",
  });
  if (turbo.error) throw turbo.error;
  return turbo.status === 0;
});

if (!isDone) {
  console.log("\nStopped at the first failure: see its output above.");
  process.exitCode = 1;
} else {
  process.exitCode = printPage(readReports(), findTokens()) ? 0 : 1;
}
