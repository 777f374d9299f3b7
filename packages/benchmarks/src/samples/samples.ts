import { descriptions } from "../harness/descriptions.js";
import { growthTable, type Size } from "../harness/growth-table.js";
import { inTurns } from "../harness/in-turns.js";
import { median } from "../harness/median.js";
import type { Report, Table } from "../harness/report.js";
import { runProgram } from "../harness/run-program.js";
import type { Settings } from "../harness/settings.js";
import { programOf, workFolder } from "../harness/work-folder.js";
import { thingsDescription } from "./things-description.js";

/** `partwise samples` of 10, 100 and 1,000 operations and of GitHub's without executing, and how many samples are executed a second. */
export async function samples(settings: Settings): Promise<Report> {
  const { quick, rounds = quick ? 1 : 3, only = "" } = settings;
  const folder = await workFolder("samples");
  const program = await programOf("partwise", "partwise");
  const run = (file: string, ...flags: string[]) => runProgram([program, "samples", file, ...flags]);
  const title = "partwise samples --no-verify";
  const sizes = await growing(folder, quick, (file) => run(file, "--no-verify"), { growth: { atMost: 1.5 } });
  const made = await growthTable(title, sizes, rounds);
  const operations = quick ? 5 : 200;
  const file = await thingsDescription(folder, operations);
  const languages = ["typescript", "fetch", "curl", "python", "command", "postman"].filter(
    (each) => each.includes(only) && (!quick || each === "fetch"),
  );
  const executed = await inTurns(languages, rounds, async (language) => {
    const alone = await run(file, "--language", language, "--no-verify");
    const all = await run(file, "--language", language);
    return (operations * 1000) / (all.wall - alone.wall);
  });
  const table: Table = {
    title: "samples executed, start of server and process included",
    columns: [{ key: "rate", title: "a second", digits: 0 }],
    rows: [...executed].map(([name, rates]) => ({ name, values: { rate: median(rates) } })),
  };
  const tables = quick
    ? [made, table]
    : [made, await gitHub((path) => run(path, "--no-verify"), rounds), table];
  return { name: "samples", tables };
}

/** Inputs of 10, 100 and 1,000 operations; the last has the goals. */
export async function growing(
  folder: string,
  quick: boolean,
  run: (file: string) => ReturnType<Size["run"]>,
  goals: NonNullable<Size["goals"]>,
): Promise<readonly Size[]> {
  return Promise.all(
    (quick ? [10] : [10, 100, 1000]).map(async (items) => {
      const file = await thingsDescription(folder, items);
      return { name: `${items} operations`, items, run: () => run(file), ...(items === 1000 && { goals }) };
    }),
  );
}

/** GitHub's description alone: 1,100 operations, 13 MB. */
export async function gitHub(run: (file: string) => ReturnType<Size["run"]>, rounds: number): Promise<Table> {
  const path = await descriptions.gitHub.file();
  const goals = { wall: { atMost: 60_000 } };
  return growthTable("GitHub", [{ name: "GitHub", items: 1100, run: () => run(path), goals }], rounds);
}
