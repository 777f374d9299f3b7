import { inTurns } from "../harness/in-turns.js";
import { median, medianRatio } from "../harness/median.js";
import type { Report, Table } from "../harness/report.js";
import type { Settings } from "../harness/settings.js";
import { type Child, startChild } from "../harness/start-child.js";
import type { Answer } from "./answers.js";
import type { Batch } from "./batch.js";
import { openapiFetchName } from "./openapi-fetch-name.js";
import { variants } from "./variants.js";

const titles = { empty: "204", json: "JSON" } as const;

/**
 * What a client itself takes of the call of `small`: its answer is there at once, without a network. Processor time, each
 * client in a process of its own.
 */
export async function call({ quick, rounds = quick ? 1 : 25, only = "" }: Settings): Promise<Report> {
  const names = Object.keys(variants).filter((name) => name === openapiFetchName || name.includes(only));
  const clients = names.map((name) => ({ name, child: startChild("call/client.js", [name]) }));
  for (const { child } of clients) await child.first();
  const tables: Table[] = [];
  for (const answer of ["empty", "json"] as const) {
    const ask = ({ child }: { child: Child }) =>
      child.ask<number>({ answer, requests: quick ? 10 : 2000 } satisfies Batch);
    if (!quick) await inTurns(clients, 5, ask);
    tables.push(tableOf(answer, await inTurns(clients, rounds, ask)));
  }
  for (const { child } of clients) child.close();
  return { name: "call", tables };
}

function tableOf(answer: Answer, times: ReadonlyMap<{ readonly name: string }, readonly number[]>): Table {
  const base = [...times].find(([{ name }]) => name === openapiFetchName)?.[1];
  return {
    title: `The same PATCH without a network, answered with ${titles[answer]}`,
    columns: [
      { key: "cpu", title: "CPU µs" },
      { key: "base", title: "× openapi-fetch", digits: 3 },
    ],
    rows: [...times].map(([{ name }, values]) => ({
      name,
      values: { cpu: median(values), base: medianRatio(values, base) },
    })),
  };
}
