import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What the test run of each package reported: how many tests passed and failed, and which were left out. */
export function readReports() {
  return ["packages", "specs"]
    .flatMap((folder) =>
      readdirSync(folder).map((name) => ({ name, file: join(folder, name, ".turbo/vitest.json") })),
    )
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => {
      const report = JSON.parse(readFileSync(file, "utf8"));
      const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
      return {
        name,
        files: report.testResults.length,
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        leftOut: tests
          .filter(({ status }) => status !== "passed" && status !== "failed")
          .map(({ fullName }) => fullName),
      };
    });
}
