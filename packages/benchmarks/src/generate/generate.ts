import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Description, descriptions } from "../harness/descriptions.js";
import { inTurns } from "../harness/in-turns.js";
import { median, medianRatio } from "../harness/median.js";
import type { Report, Table } from "../harness/report.js";
import { runProgram, type Taken } from "../harness/run-program.js";
import type { Settings } from "../harness/settings.js";
import { programOf, workFolder } from "../harness/work-folder.js";

interface Variant {
  readonly name: "node -e 0" | "openapi-typescript" | "partwise" | "partwise, nothing to do";
  readonly run: () => Promise<Taken>;
}

const goals = {
  partwise: { ratio: { atMost: 0.75 } },
  "partwise, nothing to do": { over: { atMost: 40 } },
};

/** Types and metadata of descriptions, beside the command of openapi-typescript, which makes types alone. */
export async function generate({ quick, rounds = quick ? 1 : 7, only = "" }: Settings): Promise<Report> {
  const wanted = quick
    ? [descriptions.groups]
    : Object.values(descriptions).filter(({ name }) => name.includes(only));
  const tables: Table[] = [];
  for (const description of wanted) {
    const variants = await variantsFor(description);
    tables.push(tableOf(description.name, await inTurns(variants, rounds, ({ run }) => run())));
  }
  return { name: "generate", tables };
}

async function variantsFor({ name, file }: Description): Promise<Variant[]> {
  const path = await file();
  const folder = await workFolder(join("generate", name.replace(/\W/g, "")));
  const fresh = join(folder, "fresh");
  const kept = join(folder, "kept");
  const theirs = await programOf("openapi-typescript", "openapi-typescript");
  const ours = await programOf("partwise", "partwise");
  const into = (output: string) => runProgram([ours, "generate", path, "--output", output]);
  await into(kept);
  await setTimeout(2500); // partwise reads files again that changed less than two seconds ago
  await into(kept);
  return [
    { name: "node -e 0", run: () => runProgram(["-e", "0"]) },
    {
      name: "openapi-typescript",
      run: () => runProgram([theirs, path, "--output", join(folder, "theirs.d.ts")]),
    },
    {
      name: "partwise",
      run: async () => {
        await rm(fresh, { recursive: true, force: true });
        return into(fresh);
      },
    },
    { name: "partwise, nothing to do", run: () => into(kept) },
  ];
}

function tableOf(title: string, taken: ReadonlyMap<Variant, readonly Taken[]>): Table {
  const of = (wanted: Variant["name"], key: "wall" | "cpu" | "memory") =>
    [...taken].find(([{ name }]) => name === wanted)?.[1].map((each) => each[key]) ?? [];
  return {
    title,
    columns: [
      { key: "wall", title: "ms", digits: 0 },
      { key: "ratio", title: "× openapi-typescript" },
      { key: "cpu", title: "CPU ms", digits: 0 },
      { key: "cpuRatio", title: "CPU × openapi-typescript" },
      { key: "over", title: "ms over node -e 0", digits: 0 },
      { key: "memory", title: "RSS × openapi-typescript" },
    ],
    rows: [...taken.keys()].map(({ name }) => ({
      name,
      values: {
        wall: median(of(name, "wall")),
        ratio: medianRatio(of(name, "wall"), of("openapi-typescript", "wall")),
        cpu: median(of(name, "cpu")),
        cpuRatio: medianRatio(of(name, "cpu"), of("openapi-typescript", "cpu")),
        over: (median(of(name, "wall")) ?? 0) - (median(of("node -e 0", "wall")) ?? 0),
        memory: medianRatio(of(name, "memory"), of("openapi-typescript", "memory")),
      },
      ...(name in goals && { goals: goals[name as keyof typeof goals] }),
    })),
  };
}
