import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runZoomIm } from "../helpers/run-zoom-im.js";
import { samples } from "../helpers/samples.js";
import { startZoom, type Zoom } from "../helpers/start-zoom.js";
import { temporaryFiles } from "../helpers/temporary-files.js";

let zoom: Zoom;
beforeAll(async () => {
  zoom = await startZoom();
});
afterAll(() => zoom[Symbol.asyncDispose]());

const mebibyte = 1_048_576;

/** Each wrong command line and what is said of it. Words in capitals stand for files; FOLDER is the folder that they lie in. */
const wrong: readonly (readonly [args: string, said: string])[] = [
  ["picture set me NONE", "FOLDER/none cannot be read: there is no such file. Check the path."],
  ["picture set me FOLDER", "FOLDER is a folder. Name the files in it one by one."],
  ["picture set me EMPTY", "FOLDER/empty.png is empty."],
  [
    "picture set me LARGE",
    "FOLDER/large.png is too large: it has 16 MiB (16777216 bytes), and Zoom takes 2 MiB at most.",
  ],
  ["picture set me GIF", "FOLDER/c.gif is image/gif by its content; Zoom takes image/png and image/jpeg."],
  [
    "picture set me TEXT",
    "FOLDER/text.png is of no known type by its content; Zoom takes image/png and image/jpeg.",
  ],
  ["picture set .. PNG", 'USER is "..", so the call would go to another path. Give an id.'],
  [
    "background add LARGE NONE",
    "  FOLDER/large.png is too large: it has 16 MiB (16777216 bytes), and Zoom takes 15 MiB at most. Make it smaller.\n  FOLDER/none cannot be read",
  ],
  ["background add TEXT", "Zoom takes image/jpeg, image/gif, image/png, video/mp4 and video/quicktime."],
  [
    "background add MP4 --webinar 1",
    "FOLDER/b.mp4 is video/mp4 by its content; Zoom takes image/jpeg, image/gif and image/png.",
  ],
  [
    `background add ${"PNG ".repeat(11).trim()}`,
    "11 files are too many: Zoom takes 10 at most. Leave some out.",
  ],
  [
    "background add PNG --default",
    "--default and --set-default-for-all-panelists are for the background of a webinar",
  ],
  [
    "background add PNG --user me --webinar 1",
    "Option '--user <user>' cannot be used with option '--webinar <number>'",
  ],
  ["background add PNG --webinar first", "--webinar needs the number of a webinar, such as 97871060099."],
  ["wallpaper set first PNG", "WEBINAR needs the number of a webinar, such as 97871060099."],
  [
    "wallpaper set 1 MP4",
    "FOLDER/b.mp4 is video/mp4 by its content; Zoom takes image/jpeg, image/gif and image/png.",
  ],
  [
    "emoji add ship_it TEXT",
    "FOLDER/text.png is of no known type by its content; Zoom takes image/png, image/jpeg and image/gif.",
  ],
  ["emoji add NOTHING PNG", "NAME is 0 characters long; it needs at least 1."],
  [
    "files send PNG EMPTY NONE --from me --to-contact grace@example.com",
    "  FOLDER/empty.png is empty. Check that it was written to its end.\n  FOLDER/none cannot be read",
  ],
  ["files send PNG --from me", "Who gets the files? Add --to-contact or --to-channel, also to a reply."],
  [
    "files send PNG --from me --to-contact a --to-channel b",
    "--to-contact and --to-channel exclude each other",
  ],
  ["files send PNG --from me --to-channel NOTHING", "--to-channel is empty"],
  ["background add PNG --group NOTHING", "--group is empty"],
  ["files send PNG --to-contact a", "Required option '--from <user>' not specified"],
  ["clips upload PNG", "FOLDER/a.png is image/png by its content; Zoom takes video/mp4 and video/webm."],
  [
    "clips upload HUGE",
    "FOLDER/huge.mp4 is too large: it has 9.77 GiB (10485760001 bytes), and Zoom takes 9.77 GiB at most.",
  ],
  ["clips upload MP4 --curl", "--curl: a clip takes several calls"],
];

test("each is refused before anything is sent", async () => {
  const { folder, write } = await temporaryFiles();
  await mkdir(join(folder, "empty folder"));
  const files: Readonly<Record<string, string>> = {
    FOLDER: folder,
    NOTHING: "",
    NONE: join(folder, "none"),
    PNG: await write("a.png", samples.png),
    MP4: await write("b.mp4", samples.mp4),
    GIF: await write("c.gif", samples.gif),
    TEXT: await write("text.png", "Some text"),
    EMPTY: await write("empty.png", ""),
    LARGE: await write("large.png", samples.png, 16 * mebibyte),
    HUGE: await write("huge.mp4", samples.mp4, 10_000 * mebibyte + 1),
  };
  for (const [args, said] of wrong) {
    const words = args.split(" ").map((word) => files[word] ?? word);
    const { code, stdout, stderr } = await runZoomIm(words, zoom.env);
    expect([args, code, stdout]).toEqual([args, 2, ""]);
    expect(stderr.replaceAll(folder, "FOLDER")).toContain(said);
  }
  expect(zoom.server.requests).toEqual([]);
});

test("an unknown person, and a webinar that Zoom refuses, are told as Zoom tells them", async () => {
  const { write } = await temporaryFiles();
  const picture = await write("a.png", samples.png);
  const person = await runZoomIm(["picture", "set", "nobody@example.com", picture], zoom.env);
  expect([person.code, person.stdout]).toEqual([1, ""]);
  expect(person.stderr).toContain("nobody@example.com");
  zoom.server.fault("status=404; code=3001; times=1");
  const webinar = await runZoomIm(["wallpaper", "set", "1", picture], zoom.env);
  expect([webinar.code, webinar.stdout]).toEqual([1, ""]);
});
