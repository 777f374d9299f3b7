import { fileURLToPath } from "node:url";
import { inTurns } from "../harness/in-turns.js";
import { median, medianRatio } from "../harness/median.js";
import type { Report, Row, Table } from "../harness/report.js";
import { runProgram } from "../harness/run-program.js";
import type { Settings } from "../harness/settings.js";
import { startChild } from "../harness/start-child.js";

const program = fileURLToPath(new URL("read.js", import.meta.url));

/** How a stream is read, and the name of that in the table. */
const ways: readonly (readonly [how: string, name: string])[] = [
  ["bytes", "bare fetch, bytes alone"],
  ["bare", "bare fetch, parsed"],
  ["ours over fetch", "partwise, fetch"],
  ["ours over node", "partwise, Node"],
];

interface Result {
  readonly rate: number;
  /** In MiB. */
  readonly memory: number;
}

/**
 * Streams of events and of JSON lines, each read to its end by a process of its own: items a second beside
 * eventsource-parser, or a split at line feeds, on bare fetch, and the peak memory of all rounds.
 */
export async function streams({
  quick,
  rounds = quick ? 1 : 5,
  size = quick ? 1 : 1024,
  only = "",
}: Settings): Promise<Report> {
  const server = startChild("streams/server.js");
  try {
    const url = await server.first<string>();
    const tables: Table[] = [];
    for (const [path, title, mib] of [
      ["/events", "events", Math.max(1, Math.round(size / 4))],
      ["/lines", "JSON lines", size],
    ] as const) {
      const chosen = ways.filter(([how, name]) => how === "bare" || name.includes(only));
      const measured = await inTurns(chosen, rounds, ([how]) => read(how, path, url, mib));
      tables.push(tableOf(`${mib} MiB of ${title}`, measured));
    }
    return { name: "streams", tables };
  } finally {
    server.close();
  }
}

async function read(how: string, path: string, url: string, mib: number): Promise<Result> {
  const { stdout, memory } = await runProgram([program, how, path, url, String(mib)]);
  const { count, seconds } = JSON.parse(stdout) as { readonly count: number; readonly seconds: number };
  return { rate: count / seconds, memory };
}

function tableOf(title: string, measured: ReadonlyMap<readonly [string, string], readonly Result[]>): Table {
  const bare = [...measured]
    .flatMap(([[how], results]) => (how === "bare" ? results : []))
    .map(({ rate }) => rate);
  const rows = [...measured].map(([[how, name], results]): Row => {
    const rates = results.map(({ rate }) => rate);
    const speed =
      how === "bytes" ? {} : { rate: (median(rates) ?? 0) / 1000, bare: medianRatio(rates, bare) };
    return { name, values: { ...speed, memory: Math.max(...results.map(({ memory }) => memory)) } };
  });
  const columns = [
    { key: "rate", title: "thousand items/s", digits: 0 },
    { key: "bare", title: "× bare fetch, parsed" },
    { key: "memory", title: "peak RSS, MiB", digits: 0 },
  ];
  return { title, columns, rows };
}
