import { rm } from "node:fs/promises";
import { inTurns } from "../harness/in-turns.js";
import { median, medianRatio } from "../harness/median.js";
import type { Report, Row } from "../harness/report.js";
import type { Settings } from "../harness/settings.js";
import { startChild } from "../harness/start-child.js";
import { curl, uploadWithCurl } from "./curl.js";
import { makeFile } from "./make-file.js";
import type { Measured, Task } from "./task.js";
import { type UploadRow, uploadRows } from "./upload-rows.js";

/** MiB. */
const defaultSize = 1024;

/**
 * A file of 1 GiB from disk in a form with one text part, each upload by a process of its own. Its throughput
 * beside that of curl, and the peak memory of all rounds.
 */
export async function files({
  quick,
  rounds = quick ? 1 : 5,
  size = quick ? 1 : defaultSize,
  only = "",
}: Settings): Promise<Report> {
  const file = await makeFile(size);
  const twice = await makeFile(size * 2);
  const server = startChild("files/server.js");
  try {
    const url = await server.first<string>();
    const rows = uploadRows.filter(({ name }) => name === curl || name.includes(only));
    const measured = await inTurns(rows, rounds, (row) => upload(row, url, row.times === 2 ? twice : file));
    const base = [...measured].find(([{ name }]) => name === curl)?.[1].flatMap(({ rate }) => rate ?? []);
    return {
      name: "files",
      tables: [
        {
          title: `A file of ${size} MiB from disk`,
          columns: [
            { key: "rate", title: "MiB/s", digits: 0 },
            { key: "curl", title: "× curl" },
            { key: "memory", title: "peak RSS, MiB", digits: 0 },
          ],
          rows: [...measured].map(([row, results]) => printRow(row, results, base)),
        },
      ],
    };
  } finally {
    server.close();
    await Promise.all([file, twice].map(({ path }) => rm(path, { force: true })));
  }
}

interface Result {
  /** In MiB per second. Absent if curl is not installed. */
  readonly rate?: number;
  /** In MiB. */
  readonly memory?: number;
}

async function upload(
  row: UploadRow,
  server: string,
  { path, size }: { path: string; size: number },
): Promise<Result> {
  const url = `${server}/at-least/${size}/files`;
  if (row.from === "curl") {
    const seconds = await uploadWithCurl(url, path);
    return seconds === undefined ? {} : { rate: size / 2 ** 20 / seconds };
  }
  const child = startChild("files/one-upload.js", [row.from, row.name]);
  await child.first();
  const task: Task = { url, path };
  const { seconds, memory } = await child.ask<Measured>(task);
  child.close();
  return { rate: size / 2 ** 20 / seconds, memory };
}

function printRow(row: UploadRow, results: readonly Result[], base: readonly number[] = []): Row {
  const rates = results.flatMap(({ rate }) => rate ?? []);
  const memories = results.flatMap(({ memory }) => memory ?? []);
  const memory = memories.length > 0 ? Math.max(...memories) : undefined;
  return {
    name: row.name,
    values: { rate: median(rates), curl: medianRatio(rates, base), memory },
    ...(row.goals && { goals: row.goals }),
    ...(row.note !== undefined && { note: row.note }),
  };
}
