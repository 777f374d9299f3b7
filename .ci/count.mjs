// Adds up what the packages' test runs reported. On CI a test that was left out counts as a failure.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const reports = ["packages", "specs"]
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name, ".turbo", "vitest.json")))
  .filter(existsSync)
  .map((file) => JSON.parse(readFileSync(file, "utf8")));
const sum = (key) => reports.reduce((total, report) => total + report[key], 0);

const passed = sum("numPassedTests");
const failed = sum("numFailedTests");
const skipped = sum("numPendingTests") + sum("numTodoTests");
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = passed === 0 || failed > 0 || (process.env.CI && skipped > 0) ? 1 : 0;
