import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { descriptions } from "../harness/descriptions.js";
import { growthTable } from "../harness/growth-table.js";
import type { Report } from "../harness/report.js";
import { runProgram, type Taken } from "../harness/run-program.js";
import type { Settings } from "../harness/settings.js";
import { packageOnDemand, programOf, workFolder } from "../harness/work-folder.js";
import { growing } from "../samples/samples.js";

/** `partwise diff` of 10, 100 and 1,000 operations that all changed, each in a question of its own for the compiler, and of GitHub's. */
export async function diff({ quick, rounds = quick ? 1 : 3 }: Settings): Promise<Report> {
  const folder = await workFolder("diff");
  const program = await programOf("partwise", "partwise");
  const run = (old: string, now: string) => runProgram([program, "diff", old, now, "--exit-zero"]);
  const pairOf = async (file: string) => {
    const { paths, ...rest } = JSON.parse(await readFile(file, "utf8"));
    const write = async (name: string, kinds: readonly string[]) => {
      const path = join(folder, `${Object.keys(paths).length}-${name}.json`);
      await writeFile(path, JSON.stringify({ ...rest, paths: withKinds(paths, kinds) }));
      return path;
    };
    return { old: await write("old", ["small", "large"]), now: await write("new", ["small"]) };
  };
  const pairs = new Map<string, Awaited<ReturnType<typeof pairOf>>>();
  const ofAll = async (file: string): Promise<Taken> => {
    const pair = pairs.get(file) ?? (await pairOf(file));
    pairs.set(file, pair);
    return run(pair.old, pair.now);
  };
  const sizes = await growing(folder, quick, ofAll, { growth: { atMost: 1.5 } });
  const all = await growthTable("partwise diff, every operation changed", sizes, rounds);
  if (quick) return { name: "diff", tables: [all] };
  const older = await packageOnDemand("@octokit/openapi", "22.0.0");
  const [old, now] = [join(older, "generated/api.github.com.json"), await descriptions.gitHub.file()];
  const goals = { cpu: { atMost: 5000 } };
  const gitHub = { name: "GitHub, 22.0.0 to 23.0.2", items: 1223, run: () => run(old, now), goals };
  return { name: "diff", tables: [all, await growthTable("GitHub", [gitHub], rounds)] };
}

/** The same path items with a query parameter whose values are these. */
function withKinds(
  paths: Readonly<Record<string, { readonly parameters: object[] }>>,
  kinds: readonly string[],
) {
  const kind = { name: "kind", in: "query", schema: { type: "string", enum: kinds } };
  return Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [path, { ...item, parameters: [...item.parameters, kind] }]),
  );
}
