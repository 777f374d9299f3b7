import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Runs the tests of a folder by vitest. */
export async function countRuns(folder: string): Promise<Runs> {
  const environment = folder.endsWith("query") ? "jsdom" : "node";
  await writeFile(
    join(folder, "vitest.config.ts"),
    `import react from "@vitejs/plugin-react";
export default {
  plugins: [react()],
  test: { environment: "${environment}", globals: true, restoreMocks: true, testTimeout: 60000 },
};
`,
  );
  const output = join(folder, "report.json");
  const vitest = join(folder, "../node_modules/vitest/vitest.mjs");
  const child = spawn(process.execPath, [vitest, "run", "--reporter=json", `--outputFile=${output}`], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  await once(child, "close");
  const report: Report = JSON.parse(await readFile(output, "utf8"));
  const failed = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === "failed");
  return {
    passed: report.numPassedTests,
    total: report.numTotalTests,
    differences: failed.map(
      ({ ancestorTitles, title, failureMessages }) =>
        `${[...ancestorTitles, title].join(" > ")}: ${failureMessages[0]?.split("\n")[0]}`,
    ),
  };
}

/** How many tests passed, and the names of those that did not, with the first line of what they say. */
export interface Runs {
  readonly passed: number;
  readonly total: number;
  readonly differences: readonly string[];
}

interface Report {
  numPassedTests: number;
  numTotalTests: number;
  testResults: {
    assertionResults: {
      fullName: string;
      ancestorTitles: string[];
      title: string;
      status: string;
      failureMessages: string[];
    }[];
  }[];
}
