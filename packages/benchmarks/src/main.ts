import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { printTable } from "./harness/print-table.js";
import type { Report } from "./harness/report.js";
import { readSettings, type Settings } from "./harness/settings.js";
import { packageFolder } from "./harness/work-folder.js";

const benchmarks: Readonly<Record<string, () => Promise<(settings: Settings) => Promise<Report>>>> = {
  small: async () => (await import("./small/small.js")).small,
  call: async () => (await import("./call/call.js")).call,
  encode: async () => (await import("./encode/encode.js")).encode,
  files: async () => (await import("./files/files.js")).files,
  streams: async () => (await import("./streams/streams.js")).streams,
  size: async () => (await import("./size/size.js")).size,
  types: async () => (await import("./types/types.js")).types,
  startup: async () => (await import("./startup/startup.js")).startup,
  generate: async () => (await import("./generate/generate.js")).generate,
  validate: async () => (await import("./validate/validate.js")).validate,
  import: async () => (await import("./imports/import-collections.js")).importCollections,
  samples: async () => (await import("./samples/samples.js")).samples,
  export: async () => (await import("./samples/export-postman.js")).exportPostman,
  diff: async () => (await import("./diff/diff.js")).diff,
  site: async () => (await import("./samples/site.js")).site,
  apply: async () => (await import("./apply/apply.js")).apply,
  watch: async () => (await import("./watch/watch.js")).watch,
};

const { names, settings } = readSettings(process.argv.slice(2));
const unknown = names.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  throw new Error(`No benchmark ${unknown.join(", ")}: choose from ${Object.keys(benchmarks).join(", ")}.`);
}

for (const name of names.length > 0 ? names : Object.keys(benchmarks)) {
  const start = performance.now();
  const run = await benchmarks[name]?.();
  if (run === undefined) continue;
  const report = await run(settings);
  // A quick run measures nothing.
  if (!settings.quick) for (const table of report.tables) console.log(`\n${printTable(table)}`);
  console.log(`\n${name}: ${((performance.now() - start) / 1000).toFixed(1)} s, Node ${process.version}`);
  if (!settings.quick) await write(report);
}

async function write(report: Report): Promise<void> {
  const folder = join(packageFolder, "results");
  await mkdir(folder, { recursive: true });
  const machine = { node: process.version, platform: process.platform, cores: cpus().length };
  await writeFile(
    join(folder, `${report.name}.json`),
    `${JSON.stringify({ ...report, machine }, null, 2)}\n`,
  );
}
