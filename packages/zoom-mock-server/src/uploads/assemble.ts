import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";

/** Makes one file of files, in their order, at the place of the first; removes the others. Memory does not depend on their size. */
export async function assemble(
  paths: readonly string[],
  toName: (first: string) => string,
): Promise<{ readonly path: string; readonly sha256: string }> {
  const [first = "", ...others] = paths;
  const hash = createHash("sha256");
  await pipeline(createReadStream(first), hash, { end: false });
  for (const path of others) {
    await pipeline(
      createReadStream(path),
      async function* (source: AsyncIterable<Buffer>) {
        for await (const bytes of source) {
          hash.update(bytes);
          yield bytes;
        }
      },
      createWriteStream(first, { flags: "a" }),
    );
    await rm(path);
  }
  const path = toName(first);
  await rename(first, path);
  return { path, sha256: hash.digest("hex") };
}
