import { open } from "node:fs/promises";

/** Writes a sparse file that begins as an MP4 video does, with bytes of their own in each 64 MiB, so that no two parts are alike. */
export async function writeVideo(path: string, size: number): Promise<void> {
  const handle = await open(path, "w");
  try {
    await handle.truncate(size);
    await handle.write(Buffer.from("\0\0\0\u0020ftypisom\0\0\u0002\0isomiso2avc1mp41", "latin1"), 0, 32, 0);
    for (let at = 2 ** 20; at < size - 64; at += 2 ** 26) {
      const mark = Buffer.from(`mark at ${at}`);
      await handle.write(mark, 0, mark.length, at);
    }
  } finally {
    await handle.close();
  }
}
