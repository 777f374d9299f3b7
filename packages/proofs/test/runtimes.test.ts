import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundleCode } from "../src/run-times/bundle-suite.js";
import { failedIn, type Results } from "../src/run-times/results.js";
import { resultsTable } from "../src/run-times/results-table.js";
import { runTimeResults } from "../src/run-times/run-time-results.js";
import { runTimes } from "../src/run-times/run-times.js";
import { pageWith, resultsFile, runTimesPage } from "../src/run-times/run-times-page.js";
import { askWorker, runToEnd } from "../src/run-times/run-to-end.js";
import { temporaryFolder } from "../src/temporary-folder.js";

const kept: Results = JSON.parse(readFileSync(resultsFile, "utf8"));
// `pnpm runtimes` runs the other versions of Node.
const tried = runTimes
  .map((runTime) => ({ ...runTime, program: runTime.find() }))
  .filter(({ name, program }) => !name.startsWith("Node") || program === process.execPath);
const missing = tried.filter(({ program }) => program === undefined).map(({ name }) => name);
if (missing.length > 0) {
  console.log(
    `Not here: ${missing.join(", ")}. Their runs were left out; npm has bun, deno and workerd, Debian the browsers.`,
  );
}
const [deno, workerd] = ["Deno", "workerd"].map(
  (name) => tried.find((runTime) => runTime.name === name)?.program,
);

describe("the suite", () => {
  for (const { program, ...runTime } of tried) {
    it.skipIf(!program)(`comes on ${runTime.name} to what the page on run times says`, async () => {
      const { cases, runs } = await runTimeResults(runTime, program ?? "", 200);
      expect(cases).toEqual(kept.cases);
      const before = kept.runs.filter((run) => run.runTime === runTime.name);
      // Browsers come from Debian, which chooses their version.
      expect(runs.map(withoutVersion)).toEqual(before.map(withoutVersion));
    });
  }

  it("failed nowhere when all run times ran it", () => {
    expect(kept.runs.flatMap(failedIn)).toEqual([]);
    expect([...new Set(kept.runs.map(({ runTime }) => runTime))]).toEqual(runTimes.map(({ name }) => name));
  });

  it("has its results on the page", () => {
    const page = readFileSync(runTimesPage, "utf8");
    expect(page).toBe(pageWith(page, resultsTable(kept)));
    expect(page).toContain("| event stream, as it comes");
  });
});

function withoutVersion({ version: _, ...run }: Results["runs"][number]): object {
  return run;
}

it.skipIf(!deno)("a Zoom client runs on Deno with the permissions that its README names", async () => {
  await using folder = await temporaryFolder();
  const server = createServer(({ headers }, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ authorization: headers.authorization }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const path = join(folder.path, "zoom.mjs");
    const code = `import { createZoomClient } from "@partwise/zoom";
      const zoom = createZoomClient({ token: "secret", baseUrl: process.argv[2] });
      const { data } = await zoom.GET("/im/groups");
      console.log(data.authorization);
      process.exit();`;
    await writeFile(path, await bundleCode("node", code));
    const permissions = ["--no-prompt", "--allow-net", "--allow-env", "--allow-sys"];
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await runToEnd(deno ?? "", ["run", ...permissions, path, origin])).toBe("Bearer secret\n");
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

it.skipIf(!workerd)("nodeTransport is refused on workerd, which has no node:http", async () => {
  await using folder = await temporaryFolder();
  const worker = await bundleCode(
    "node",
    `import { nodeTransport } from "@partwise/client/node";
     const made = () => { try { nodeTransport(); return "made"; } catch (error) { return error.message; } };
     export default { fetch: async () => new Response(made()) };`,
  );
  const answered = await askWorker(workerd ?? "", folder.path, worker);
  expect(answered).toMatch(/^nodeTransport: workerd has no node:http of its own\. Leave the transport out/);
});
