import type { Tool } from "../tools/tool.js";
import { tools } from "../tools/tools.js";
import { describeCases } from "./describe-cases.js";
import { measureParts, type PartsResult } from "./measure-parts.js";
import { measureSize } from "./measure-size.js";
import { measureSpeed } from "./measure-speed.js";
import { measureTypes, type TypesResult } from "./measure-types.js";
import { prepareClients } from "./prepare-clients.js";
import { type MultipartCase, readCases } from "./read-cases.js";
import { startJudge } from "./start-judge.js";

/**
 * Generates, compiles and calls every client; takes some minutes, and the network where the tools are not installed yet.
 * @throws {Error} when a tool cannot be installed or generates nothing
 */
export async function compareClients(say: (line: string) => void): Promise<Comparison> {
  const judge = await startJudge();
  try {
    const cases = await readCases();
    const { folder, home } = await prepareClients(describeCases(cases, judge.url), judge.url);
    const clients: ClientResult[] = [];
    for (const tool of tools) {
      say(tool.name);
      const parts = await measureParts(tool, cases, folder, judge);
      const types = await measureTypes(tool, folder, judge.url);
      clients.push({ tool, parts, types, size: await measureSize(tool, folder, judge.url) });
    }
    say("times of calls");
    await judge.beQuick();
    return { home, cases, clients, times: await measureSpeed(tools, folder, judge.url, 108) };
  } finally {
    await judge.close();
  }
}

/** What was measured. */
export interface Comparison {
  /** The folder in which the tools are installed. */
  readonly home: string;
  readonly cases: readonly MultipartCase[];
  readonly clients: readonly ClientResult[];
  /** By the name of a client: the time of a call over that of node:http. */
  readonly times: ReadonlyMap<string, number>;
}

/** What was measured of one client. */
export interface ClientResult {
  readonly tool: Tool;
  readonly parts: PartsResult;
  readonly types: TypesResult;
  /** Bytes after gzip. */
  readonly size: number;
}
