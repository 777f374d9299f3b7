import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import newman from "newman";
import type { ExportedCollection } from "../src/index.js";

/** Runs a collection by newman, in a folder with its files; gives the count of requests, and what failed. */
export async function runCollection(
  { collection, files }: ExportedCollection,
  variables: Readonly<Record<string, string>>,
) {
  const folder = await mkdtemp(join(tmpdir(), "partwise-export-"));
  for (const { filename, bytes } of files) await writeFile(join(folder, filename), bytes);
  const file = join(folder, "collection.json");
  await writeFile(file, JSON.stringify(collection));
  const envVar = Object.entries(variables).map(([key, value]) => ({ key, value }));
  try {
    return await new Promise<{ count: number; failures: readonly string[] }>((resolve, reject) => {
      newman.run(
        { collection: file, envVar, reporters: [], timeout: 120_000, workingDir: folder },
        (error, { run } = {} as never) => {
          if (error) reject(error);
          else
            resolve({
              count: run.executions.length,
              failures: run.failures.map(({ source, error }) => `${source.name}: ${error.message}`),
            });
        },
      );
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
