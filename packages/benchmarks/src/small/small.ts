import { inTurns } from "../harness/in-turns.js";
import { median, medianRatio } from "../harness/median.js";
import type { Report, Table } from "../harness/report.js";
import type { Settings } from "../harness/settings.js";
import { startChild } from "../harness/start-child.js";
import type { Batch, BatchTime } from "./batch.js";
import { comparedWith } from "./compared-with.js";
import { startClients, type VariantClient } from "./start-clients.js";

const answers = { empty: "204", json: "130 bytes of JSON" } as const;

/** Calls of each client and kind before it is measured, three times over: V8 has compiled what runs often by then. */
const warmUp = 2000;

/**
 * A PATCH with five text parts and a bearer token, one at a time and 32 in flight; server and each client in a
 * process of their own. Microseconds per call.
 */
export async function small(settings: Settings): Promise<Report> {
  const { quick, rounds = quick ? 1 : 25 } = settings;
  const server = startChild("small/server.js");
  const clients = await startClients(await server.first<string>(), settings);
  const tables: Table[] = [];
  for (const answer of ["empty", "json"] as const) {
    const alone: Batch = { answer, requests: quick ? 5 : 80, inFlight: 1 };
    const together: Batch = { answer, requests: quick ? 10 : 128, inFlight: quick ? 5 : 32 };
    for (const batch of quick ? [] : [together, alone]) {
      await inTurns(clients, 3, ({ child }) => child.ask({ ...batch, requests: warmUp }));
    }
    const sequential = await inTurns(clients, rounds, ({ child }) => child.ask<BatchTime>(alone));
    const inFlight = await inTurns(clients, rounds, ({ child }) => child.ask<BatchTime>(together));
    tables.push(tableOf(answers[answer], clients, sequential, inFlight));
  }
  for (const { child } of [...clients, { child: server }]) child.close();
  return { name: "small", tables };
}

type Times = ReadonlyMap<VariantClient, readonly BatchTime[]>;

function tableOf(answer: string, clients: readonly VariantClient[], one: Times, many: Times): Table {
  const base = (name: string) => clients.find((client) => client.row.name === name);
  const [floor, openapiFetch] = [base(comparedWith.floor), base(comparedWith.openapiFetch)];
  const of = (times: Times, client: VariantClient | undefined, key: keyof BatchTime) =>
    (client && times.get(client)?.map((time) => time[key])) ?? [];
  const values = (times: Times, client: VariantClient, prefix: string) => ({
    [`${prefix}Wall`]: median(of(times, client, "wall")),
    [`${prefix}Floor`]: medianRatio(of(times, client, "wall"), of(times, floor, "wall")),
    [`${prefix}OpenapiFetch`]: medianRatio(of(times, client, "wall"), of(times, openapiFetch, "wall")),
    [`${prefix}Cpu`]: median(of(times, client, "cpu")),
  });
  return {
    title: `A PATCH with five text parts, answered with ${answer}`,
    columns: [...columns("one", "1"), ...columns("many", "32")],
    rows: clients.map((client) => ({
      name: client.row.name,
      values: { ...values(one, client, "one"), ...values(many, client, "many") },
      goals: goalsOf(client),
    })),
  };
}

function columns(prefix: string, inFlight: string) {
  return [
    { key: `${prefix}Wall`, title: `${inFlight}: µs`, digits: 0 },
    { key: `${prefix}Floor`, title: `${inFlight}: × floor`, goal: "× floor" },
    { key: `${prefix}OpenapiFetch`, title: `${inFlight}: × openapi-fetch`, goal: "× openapi-fetch" },
    { key: `${prefix}Cpu`, title: `${inFlight}: CPU µs`, digits: 0 },
  ];
}

function goalsOf({ row: { goals } }: VariantClient) {
  const { floor, openapiFetch } = goals ?? {};
  return {
    ...(floor && { oneFloor: floor, manyFloor: floor }),
    ...(openapiFetch && { oneOpenapiFetch: openapiFetch, manyOpenapiFetch: openapiFetch }),
  };
}
