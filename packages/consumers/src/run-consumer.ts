import { join } from "node:path";
import type { MockServer } from "@partwise/mock-server";
import type { Browser } from "playwright";
import type { Consumer } from "./consumers.js";
import type { Project } from "./make-project.js";
import { openPage } from "./open-page.js";
import { runProgram } from "./run-program.js";
import { serveFolder } from "./serve-folder.js";
import { clearApi, differenceOf } from "./start-api.js";
import { startSite } from "./start-site.js";

/** What a strict page allows: its own files as scripts, and no text where a script is wanted. */
const strictPolicy = "script-src 'self'; require-trusted-types-for 'script'";

/** Runs a project that is built, and compares what the server got. @throws {Error} when a call was not made as it should */
export async function runConsumer(
  consumer: Consumer,
  project: Project,
  api: MockServer,
  browser: Browser,
  chromium: string,
): Promise<RunOutcome> {
  clearApi(api);
  const { runs, folder = "", isStrict = true, paths = ["/"], alsoGets, times = 1 } = consumer;
  const { folder: cwd, env } = project;
  if (runs === "program") {
    await runProgram("npm", ["start", "--silent"], {
      cwd,
      env: { ...env, API: api.url, CHROMIUM: chromium },
    });
    compare(api, times);
    return {};
  }
  if (runs === "page") {
    const size = await visit(join(cwd, folder));
    compare(api, times);
    if (!isStrict) return { size };
    clearApi(api);
    const strict = await visit(join(cwd, folder), strictPolicy);
    compare(api, times);
    return { size: Math.max(size, strict), isStrict };
  }
  await using site = await startSite(project, api.url);
  const sizes: number[] = [];
  const all = alsoGets ? [...paths, alsoGets.path] : paths;
  for (const path of all) sizes.push(await open(`${site.url}${path}`, site.said));
  compare(api, paths.length, alsoGets?.request);
  return { size: Math.max(...sizes) };

  async function visit(root: string, policy?: string): Promise<number> {
    await using server = await serveFolder(root, policy);
    return await open(`${server.url}/`);
  }

  async function open(url: string, printed: readonly string[] = []): Promise<number> {
    const { outcome, size, said } = await openPage(browser, `${url}?api=${encodeURIComponent(api.url)}`);
    if (outcome === "made") return size;
    throw new Error(`${new URL(url).pathname} says: ${[outcome, ...said, ...printed].join("\n  ")}`);
  }
}

/** What is told of a run: the bytes of a page's scripts after gzip, and whether it ran under a strict policy, too. */
export interface RunOutcome {
  readonly size?: number;
  readonly isStrict?: boolean;
}

function compare(api: MockServer, times: number, more?: string): void {
  const difference = differenceOf(api, times, more);
  if (difference !== undefined) throw new Error(difference);
}
