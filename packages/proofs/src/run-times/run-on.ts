import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Verdicts } from "../conformance/suite/run-suite.js";
import { startConformanceServer } from "../conformance-server/start-conformance-server.js";
import { appCode } from "../react-native/app-code.js";
import { bundleApp } from "../react-native/bundle-app.js";
import { temporaryFolder } from "../temporary-folder.js";
import { browse } from "./browse.js";
import { bundleSuite, type TransportName } from "./bundle-suite.js";
import type { RunTime } from "./run-times.js";
import { askWorker, runToEnd } from "./run-to-end.js";

/** Runs the suite on a run time over one transport. */
export async function runOn(
  { name, kind, os, args = [], permissions = {}, lacks }: RunTime,
  program: string,
  transport: TransportName,
  calls: number,
): Promise<Verdicts> {
  await using server = await startConformanceServer();
  await using folder = await temporaryFolder();
  const { origin, silent } = server;
  const followsRedirects = transport === "xhr" || transport === "react-native";
  const options = JSON.stringify({ origin, silent, calls, followsRedirects, lacks: lacks?.[transport] });
  if (transport === "react-native") {
    const path = join(folder.path, "app.mjs");
    const globals = name === "Expo" ? "expo" : "app";
    await writeFile(
      path,
      await bundleApp(program, os ?? "ios", globals, await appCode(folder.path, options)),
    );
    return JSON.parse(await runToEnd(process.execPath, [path]));
  }
  const run = `await runSuite({ ...${options}, transport })`;
  if (kind === "browser") {
    const code = `fetch("/report", { method: "POST", body: JSON.stringify(${run}) });`;
    server.serve(await bundleSuite({ platform: "browser", transport, code }));
    return JSON.parse(await browse(program, folder.path, server));
  }
  if (kind === "worker") {
    const code = `export default { fetch: async () => Response.json(${run}) };`;
    const worker = await bundleSuite({ platform: "browser", transport, code });
    return JSON.parse(await askWorker(program, folder.path, worker));
  }
  const code = `console.log(JSON.stringify(${run})); process.exit();`;
  const path = join(folder.path, "suite.mjs");
  await writeFile(path, await bundleSuite({ platform: "node", transport, code }));
  return JSON.parse(await runToEnd(program, [...args, ...(permissions[transport] ?? []), path]));
}
