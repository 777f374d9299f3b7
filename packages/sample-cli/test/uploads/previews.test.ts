import { expect, test } from "vitest";
import { run, runZoomIm } from "../helpers/run-zoom-im.js";
import { samples } from "../helpers/samples.js";
import { startZoom } from "../helpers/start-zoom.js";
import { temporaryFiles } from "../helpers/temporary-files.js";

test("--dry-run prints the request for the host that it would go to, and leaves out the bytes of a large file", async () => {
  const { write } = await temporaryFiles();
  const small = await write("a.png", samples.png);
  const emoji = await runZoomIm(["emoji", "add", "ship_it", small, "--dry-run"]);
  expect(emoji).toMatchObject({ code: 0, stderr: "" });
  expect(emoji.stdout).toMatch(/^POST \/v2\/chat\/emoji\/files HTTP\/1\.1\r\n/);
  expect(emoji.stdout).toMatch(/\r\nhost: fileapi\.zoom\.us\r\n/i);
  expect(emoji.stdout).toContain('name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n');
  const large = await write("b.png", samples.png, 2_000_000);
  const picture = await runZoomIm(["picture", "set", "me", large, "--dry-run"]);
  expect(picture.stdout).toContain('filename="b.png"\r\nContent-Type: image/png\r\n\r\n(2000000 bytes)\r\n');
  expect(picture.stderr).toBe(
    "zoom-im: The 2000000 bytes of b.png are left out below, so the Content-Length of the real call is larger.\n",
  );
  const clip = await write("c.mp4", samples.mp4);
  const clips = await runZoomIm(["clips", "upload", clip, "--dry-run"]);
  expect(clips.stdout).toBe("Would upload c.mp4 (96 bytes, video/mp4) as a clip\n");
});

test("the printed curl, executed by a real shell, sends what the command sends", async () => {
  await using zoom = await startZoom({ redirectsFiles: false });
  const { write } = await temporaryFiles();
  const png = await write("a b's.png", samples.png);
  const words = await write("c.txt", "Some text");
  for (const args of [
    ["picture", "set", "me", png],
    ["background", "add", png, "--webinar", "1", "--default"],
    ["emoji", "add", "ship_it", png],
    ["files", "send", png, words, "--from", "me", "--to-contact", "grace@example.com"],
  ]) {
    zoom.server.reset();
    const { stdout } = await runZoomIm([...args, "--curl"], zoom.env);
    expect((await runZoomIm(args, zoom.env)).code).toBe(0);
    const sent = zoom.server.uploads;
    zoom.server.reset();
    expect((await run("sh", ["-c", stdout], zoom.env)).code).toBe(0);
    expect(zoom.server.uploads).toEqual(sent);
  }
});
