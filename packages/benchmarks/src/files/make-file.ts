import { randomBytes } from "node:crypto";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { workFolder } from "../harness/work-folder.js";

/** Makes a file of random bytes, which the page cache then holds. `size` is in bytes. */
export async function makeFile(mebibytes: number): Promise<{ path: string; size: number }> {
  const path = join(await workFolder("files"), `${mebibytes}-MiB.bin`);
  const block = randomBytes(2 ** 20);
  await using file = await open(path, "w");
  for (let i = 0; i < mebibytes; i++) await file.write(block);
  return { path, size: mebibytes * block.length };
}
