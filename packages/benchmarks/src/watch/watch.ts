import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { type Description, descriptions } from "../harness/descriptions.js";
import { median, medianRatio } from "../harness/median.js";
import type { Report, Row } from "../harness/report.js";
import type { Settings } from "../harness/settings.js";
import { programOf, workFolder } from "../harness/work-folder.js";

const goals: Readonly<Record<string, Row["goals"]>> = {
  [descriptions.groups.name]: { ms: { atMost: 150 } },
  [descriptions.gitHub.name]: { ratio: { atMost: 5 } },
};

/** From the end of the save of one changed operation to the line that `partwise generate --watch` prints, beside JSON.parse of the file. */
export async function watch({ quick, rounds = quick ? 1 : 15, only = "" }: Settings): Promise<Report> {
  const all = quick ? [descriptions.groups] : [descriptions.groups, descriptions.gitHub];
  const rows: Row[] = [];
  for (const each of all.filter(({ name }) => name.includes(only))) rows.push(await measure(each, rounds));
  const columns = [
    { key: "ms", title: "ms", digits: 0 },
    { key: "ratio", title: "× JSON.parse" },
  ];
  return { name: "watch", tables: [{ title: "watch", columns, rows }] };
}

async function measure({ name, file }: Description, rounds: number): Promise<Row> {
  const folder = await workFolder(join("watch", name.replace(/\W/g, "")));
  await rm(join(folder, "generated"), { recursive: true, force: true });
  const path = join(folder, "openapi.json");
  const document = JSON.parse(await readFile(await file(), "utf8"));
  await writeFile(path, JSON.stringify(document, null, 2));
  const args = [await programOf("partwise", "partwise"), "generate", path, "--output"];
  const child = spawn(process.execPath, [...args, join(folder, "generated"), "--watch"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const taken: { readonly ms: number; readonly parse: number }[] = [];
  try {
    await lines.next();
    // the first runs are of code that V8 has not compiled yet
    for (let round = -5; round < rounds; round++) {
      await setTimeout(1500);
      const [, item] =
        Object.entries<Record<string, { description?: string; responses?: object }>>(document.paths)[0] ?? [];
      const operation = Object.values(item ?? {}).find(({ responses }) => responses !== undefined);
      if (operation !== undefined) operation.description = `Round ${round}.`;
      const text = JSON.stringify(document, null, 2);
      const parsed = performance.now();
      JSON.parse(text);
      const parse = performance.now() - parsed;
      await writeFile(path, text);
      const saved = performance.now();
      // a save of several megabytes may be seen as two, of which the second changes nothing
      for (let isWritten = false; !isWritten; )
        isWritten = (await lines.next()).value?.includes(" written") ?? true;
      if (round >= 0) taken.push({ ms: performance.now() - saved, parse });
    }
  } finally {
    child.kill("SIGINT");
    await once(child, "exit");
  }
  const [ms, parse] = [taken.map((each) => each.ms), taken.map((each) => each.parse)];
  const values = { ms: median(ms), ratio: medianRatio(ms, parse) };
  return { name, values, ...(goals[name] && { goals: goals[name] }) };
}
