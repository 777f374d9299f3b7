import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Language, SamplePlace } from "../languages/languages.js";
import type { OperationSamples } from "../languages/operation-samples.js";
import type { Runner } from "../languages/runner.js";
import { filesOf } from "../request/sample-request.js";
import { prepareTypeScript } from "./prepare-type-script.js";
import { startRunner } from "./start-runner.js";

/**
 * Executes samples against a server that checks requests and answers them, each in a folder with its files, and gives what was
 * refused. One warm process runs all samples of a language; each command of curl, or of a program of a table, has a shell of its own.
 */
export async function verifySamples(
  operations: readonly OperationSamples[],
  { startServer, place, generated }: VerifyOptions,
): Promise<Verified> {
  const refused: RefusedSample[] = [];
  const counts: Record<string, number> = {};
  const left: string[] = [];
  const languages = new Set(operations.flatMap(({ samples }) => samples.map(({ language }) => language)));
  await Promise.all(
    [...languages].map(async (language) => {
      const runner = await startRunner(language);
      if (typeof runner === "string") {
        left.push(`${language.title}: ${runner}`);
        return;
      }
      const folder = await mkdtemp(join(tmpdir(), "partwise-samples-"));
      const server = await startServer();
      try {
        const found = await runAll(operations, {
          language,
          runner,
          folder,
          serverUrl: server.url,
          place,
          generated,
        });
        refused.push(...found.refused);
        counts[language.id] = found.count;
      } finally {
        await runner.close();
        await server.close();
        await rm(folder, { recursive: true, force: true });
      }
    }),
  );
  return { refused, counts, left };
}

/** What samples are executed with. */
export interface VerifyOptions {
  /** Starts a server of the description on loopback. */
  readonly startServer: () => Promise<{ readonly url: string; readonly close: () => Promise<unknown> }>;
  /** What the samples were printed with. */
  readonly place: SamplePlace;
  /** The folder that `generate` made of the description; without it TypeScript is not executed. */
  readonly generated?: string | undefined;
}

/** What came of the execution. */
export interface Verified {
  /** The samples that the server refused, or that failed. */
  readonly refused: readonly RefusedSample[];
  /** How many samples of each language were executed. */
  readonly counts: Readonly<Record<string, number>>;
  /** Languages that could not be executed here, and why. */
  readonly left: readonly string[];
}

/** A sample that the server refused, or that failed by itself. */
export interface RefusedSample {
  /** The method and the path. */
  readonly operation: string;
  /** The id of the language. */
  readonly language: string;
  /** What the sample printed. */
  readonly output: string;
}

interface Run {
  readonly language: Language;
  readonly runner: Runner;
  readonly folder: string;
  readonly serverUrl: string;
  readonly place: SamplePlace;
  readonly generated: string | undefined;
}

async function runAll(operations: readonly OperationSamples[], run: Run) {
  const { language, runner, folder, serverUrl, place, generated } = run;
  const refused: RefusedSample[] = [];
  const codes: { name: string; code: string }[] = [];
  const servers = new Map<string, string>();
  for (const { name, request, samples } of operations) {
    if (request === undefined || !samples.some((sample) => sample.language.id === language.id)) continue;
    for (const { filename, bytes } of filesOf(request)) await writeFile(join(folder, filename), bytes);
    const { pathname } = new URL(request.baseUrl);
    const baseUrl = `${new URL(serverUrl).origin}${pathname}`.replace(/\/$/, "");
    const code = language.print({ ...request, baseUrl }, place);
    if (code === undefined) continue;
    codes.push({ name, code });
    servers.set(name, baseUrl);
  }
  const prepared =
    language.id === "typescript"
      ? await prepareTypeScript(codes, folder, generated)
      : { codes, faults: new Map<string, string>() };
  for (const [index, { name, code }] of prepared.codes.entries()) {
    const fault = prepared.faults.get(name);
    const server = servers.get(name) ?? "";
    const { status, output } =
      fault === undefined ? await runner.run(code, { folder, index, server }) : { status: 1, output: fault };
    if (status !== 0) refused.push({ operation: name, language: language.id, output });
  }
  return { refused, count: codes.length };
}
