import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Makes a folder for one test, and gives a function that writes files there. `size` lengthens a file, with zeros. */
export async function temporaryFiles(): Promise<TemporaryFiles> {
  const folder = await mkdtemp(join(tmpdir(), "zoom-im-uploads-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return {
    folder,
    write: async (name, content, size) => {
      const path = join(folder, name);
      await writeFile(path, content);
      if (size !== undefined) await truncate(path, size);
      return path;
    },
  };
}

/** A folder, and what writes there. */
export interface TemporaryFiles {
  readonly folder: string;
  write(name: string, content: Uint8Array | string, size?: number): Promise<string>;
}
