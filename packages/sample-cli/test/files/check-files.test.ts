import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, stat, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkFiles } from "../../src/files/check-files.js";
import { assertUnchanged } from "../../src/files/checked-file.js";
import { samples } from "../helpers/samples.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zoom-im-files-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const picture = { types: ["image/png", "image/jpeg"], maxSize: 2_097_152 };

test("the type is that of the content, whatever the name", async () => {
  const paths = [
    await file("a.png", samples.jpeg),
    await file("b", samples.png),
    await file("c.gif", samples.gif),
    await file("d.mp4", samples.mp4),
    await file("e.mov", samples.quicktime),
    await file("f.webm", samples.webm),
    await file("g.txt", "Some text"),
  ];
  const checked = await checkFiles(paths, { types: [] });
  expect(checked.map(({ type }) => type)).toEqual([
    "image/jpeg",
    "image/png",
    "image/gif",
    "video/mp4",
    "video/quicktime",
    "video/webm",
    undefined,
  ]);
  expect(checked[0]).toMatchObject({ path: paths[0], name: "a.png", size: samples.jpeg.length });
});

test("each fault of each file is told at once", async () => {
  const large = await file("large.png", samples.png);
  await truncate(large, 3_250_000);
  await mkdir(join(folder, "photos"), { recursive: true });
  const pipe = join(folder, "pipe");
  execFileSync("mkfifo", [pipe]);
  const paths = [
    join(folder, "none.png"),
    join(large, "none.png"),
    join(folder, "photos"),
    pipe,
    await file("empty.png", ""),
    large,
    await file("text.png", "Some text"),
    await file("film.png", samples.mp4),
    await file("good.png", samples.png),
  ];
  const error = await checkFiles(paths, { ...picture, maxFiles: 8 }).catch((error: unknown) => error);
  const lines = (error as Error).message.replaceAll(`${folder}/`, "").split("\n");
  expect(lines).toEqual([
    "Nothing was sent:",
    "  9 files are too many: Zoom takes 8 at most. Leave some out.",
    "  none.png cannot be read: there is no such file. Check the path.",
    "  large.png/none.png cannot be read: a part of the path is a file, not a folder. Check the path.",
    "  photos is a folder. Name the files in it one by one.",
    "  pipe is no regular file, and has no size. Save its content as a file first.",
    "  empty.png is empty. Check that it was written to its end.",
    "  large.png is too large: it has 3.1 MiB (3250000 bytes), and Zoom takes 2 MiB at most. Make it smaller.",
    "  text.png is of no known type by its content; Zoom takes image/png and image/jpeg. Convert the file, or choose another one.",
    "  film.png is video/mp4 by its content; Zoom takes image/png and image/jpeg. Convert the file, or choose another one.",
  ]);
  expect((error as Error).name).toBe("UsageError");
});

test("one fault stands in one line, and a file of exactly the limit is taken", async () => {
  const path = join(folder, "none.png");
  await expect(checkFiles([path], picture)).rejects.toThrow(
    `${path} cannot be read: there is no such file. Check the path. Nothing was sent.`,
  );
  const full = await file("full.png", samples.png);
  await truncate(full, 2_097_152);
  expect(await checkFiles([full], picture)).toHaveLength(1);
});

test("a file that was written to since it was checked is found out", async () => {
  const path = await file("changing.png", samples.png);
  const [checked] = await checkFiles([path], picture);
  if (checked === undefined) throw new Error("Nothing was checked.");
  await assertUnchanged(checked);
  const { atime, mtimeMs } = await stat(path);
  await utimes(path, atime, new Date(mtimeMs + 2000));
  await expect(assertUnchanged(checked)).rejects.toThrow("it was written to. Zoom may have taken a mixture");
  await truncate(path, samples.png.length + 1);
  await expect(assertUnchanged(checked)).rejects.toThrow(
    `it had ${samples.png.length} bytes, and has ${samples.png.length + 1} now.`,
  );
  await rm(path);
  await expect(assertUnchanged(checked)).rejects.toThrow("it is gone.");
});
