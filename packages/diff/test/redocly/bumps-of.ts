import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { inOne, isAlone } from "../verdicts/changes-of.js";
import type { Description, Edit } from "../verdicts/edit.js";

/**
 * The bump that `redocly diff` gives each edit, by its name. Edits of the same paths are compared in one description, since the
 * program starts slowly.
 */
export async function bumpsOf(edits: readonly Edit[]): Promise<ReadonlyMap<string, string>> {
  const small = edits.filter((edit) => !isAlone(edit) && isSamePaths(edit));
  const changes = await run(inOne(small, "old"), inOne(small, "new"));
  const found = new Map(
    small.map(({ name }, index) => [
      name,
      most(changes.filter(({ path }) => path.includes(`/~1e${index}~1`))),
    ]),
  );
  const alone = edits.filter((edit) => !small.includes(edit));
  const next = alone.values();
  const work = async () => {
    for (const edit of next) found.set(edit.name, most(await run(edit.old, edit.new)));
  };
  await Promise.all([work(), work()]);
  return found;
}

/** A path that goes beside one that comes is told as a path that is renamed. */
function isSamePaths(edit: Edit): boolean {
  const keys = (side: "old" | "new") =>
    ["paths", "webhooks"].map((key) => Object.keys(edit[side][key] ?? {}).join(" "));
  return keys("old").join() === keys("new").join();
}

interface RedoclyChange {
  readonly path: string;
  readonly impact: string;
}

function most(changes: readonly RedoclyChange[]): string {
  const found = ["major", "minor", "patch"].find((bump) => changes.some(({ impact }) => impact === bump));
  return found ?? "none";
}

async function run(old: Description, now: Description): Promise<readonly RedoclyChange[]> {
  const folder = await mkdtemp(join(tmpdir(), "partwise-redocly-"));
  try {
    const files = [join(folder, "old.json"), join(folder, "new.json")] as const;
    await writeFile(files[0], JSON.stringify(old));
    await writeFile(files[1], JSON.stringify(now));
    const flags = ["--format", "json", "--fail-on", "none", "--output", join(folder, "report.json")];
    const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
    await promisify(execFile)(process.execPath, [program, "diff", ...files, ...flags], { cwd: folder, env });
    return JSON.parse(await readFile(join(folder, "report.json"), "utf8")).changes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const program = join(
  dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")),
  "bin/cli.js",
);
