import { type Description, descriptions } from "../harness/descriptions.js";
import { inTurns } from "../harness/in-turns.js";
import { median, medianRatio } from "../harness/median.js";
import type { Goal, Report, Table } from "../harness/report.js";
import type { Settings } from "../harness/settings.js";
import { type Checked, checkTypes } from "./check-types.js";
import { makePrograms, type Program } from "./make-programs.js";

const base = "openapi-fetch, one call";
const goals: Readonly<Record<string, Readonly<Record<string, Goal>>>> = {
  "partwise, one call": { ofBase: { atMost: 0.6 } },
};

/** What one call costs the TypeScript compiler. Instantiations are exact; seconds are not. */
export async function types({ quick, rounds = quick ? 1 : 5, only = "" }: Settings): Promise<Report> {
  const { groups, gitHub } = descriptions;
  const wanted = quick ? [groups] : [groups, gitHub].filter(({ name }) => name.includes(only));
  const tables: Table[] = [];
  for (const description of wanted) tables.push(await tableFor(description, rounds));
  return { name: "types", tables };
}

async function tableFor(description: Description, rounds: number): Promise<Table> {
  const checked = await inTurns(await makePrograms(description), rounds, ({ folder }) => checkTypes(folder));
  const of = (results: readonly Checked[] = [], key: keyof Checked) => results.map((each) => each[key]);
  const ofBase = [...checked].find(([{ name }]) => name === base)?.[1];
  const row = ({ name }: Program, results: readonly Checked[]) => ({
    name,
    values: {
      instantiations: median(of(results, "instantiations")),
      ofBase: medianRatio(of(results, "instantiations"), of(ofBase, "instantiations")),
      check: median(of(results, "check")),
      total: median(of(results, "total")),
      memory: median(of(results, "memory")),
    },
    ...(goals[name] && { goals: goals[name] }),
  });
  return {
    title: `One call under the types of ${description.name}`,
    columns: [
      { key: "instantiations", title: "instantiations", digits: 0 },
      { key: "ofBase", title: "× openapi-fetch" },
      { key: "check", title: "check, s" },
      { key: "total", title: "total, s" },
      { key: "memory", title: "memory, MiB", digits: 0 },
    ],
    rows: [...checked].map(([program, results]) => row(program, results)),
  };
}
