import { readFileSync } from "node:fs";
import type { Streams } from "./streams.js";

/** Runs `partwise migrate` and resolves to the exit code. @throws {CodegenError} */
export async function migrateCommand(
  library: string,
  folder: string,
  { operations, dryRun = false }: MigrateFlags,
  { out, err }: Streams,
): Promise<number> {
  const { migrate } = await import("../migrate/migrate.js");
  const range = `^${readVersion()}`;
  const { files, notes, broken, isUsed } = await migrate({ library, folder, operations, dryRun, range });
  for (const { path, diff } of files) out(dryRun ? diff : `${path}\n`);
  if (!isUsed && files.length === 0) out(`${folder}: nothing uses ${library}\n`);
  else if (files.length === 0) out(`${folder}: nothing to change\n`);
  for (const line of notes) err(`${line}\n`);
  for (const line of broken) err(`${line}; left as it is\n`);
  return broken.length > 0 ? 1 : 0;
}

/** The options of `partwise migrate`. */
export interface MigrateFlags {
  readonly operations?: string;
  readonly dryRun?: boolean;
}

/** The version of this package, which is released with the same version as `@partwise/client`. */
function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return String((manifest as { version?: unknown }).version);
}
