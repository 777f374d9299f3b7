import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDescription } from "@partwise/description";
import type { Context } from "@partwise/description/document";

/** A description with these schemas and paths. */
export async function contextOf(schemas: object, paths: object = {}): Promise<Context> {
  const folder = await mkdtemp(join(tmpdir(), "partwise-site-context-"));
  try {
    const file = join(folder, "openapi.json");
    const info = { title: "t", version: "1" };
    await writeFile(file, JSON.stringify({ openapi: "3.1.0", info, paths, components: { schemas } }));
    return (await loadDescription(file)).context;
  } finally {
    await rm(folder, { recursive: true });
  }
}
