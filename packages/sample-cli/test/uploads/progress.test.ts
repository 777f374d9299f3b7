import { utimesSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { hasTerminal, runOnTerminal } from "../helpers/run-on-terminal.js";
import { runZoomIm } from "../helpers/run-zoom-im.js";
import { samples } from "../helpers/samples.js";
import { startRawServer } from "../helpers/start-raw-server.js";
import { startZoom } from "../helpers/start-zoom.js";
import { temporaryFiles } from "../helpers/temporary-files.js";

const clock = fileURLToPath(new URL("../helpers/fast-clock.cjs", import.meta.url));

async function setUp() {
  const zoom = await startZoom();
  const { folder, write } = await temporaryFiles();
  const picture = await write("a.png", samples.png, 2_097_152);
  const clip = await write("b.mp4", samples.mp4, 40_000_000);
  const env = { ...zoom.env, XDG_STATE_HOME: folder, NODE_OPTIONS: `--require=${clock}` };
  return { zoom, picture, clip, env };
}

test.runIf(hasTerminal)(
  "a terminal shows a bar with rate and remaining time, which is gone at the end",
  async () => {
    const { zoom, picture, clip, env } = await setUp();
    await using _ = zoom;
    for (const [args, name, said] of [
      [["picture", "set", "me", picture], "a\\.png", "Set the picture of me (2.1 MB, image/png)\n"],
      [["clips", "upload", clip], "b\\.mp4", /Uploaded b\.mp4 \(40 MB, video\/mp4\) in 3 parts: clip \S+\n$/],
    ] as const) {
      const { code, shown } = await runOnTerminal(args, env);
      expect(code).toBe(0);
      expect(shown).toMatch(
        new RegExp(
          `\\u001b\\[2K\\[[#.]{20}\\] ${name}: \\d+% of \\d+(\\.\\d)? MB, [^\\u001b]*/s, [^\\u001b]* left`,
        ),
      );
      const end = shown.split("\u001b[2K").at(-1);
      expect(end).toEqual(typeof said === "string" ? said : expect.stringMatching(said));
    }
  },
);

test("a log gets plain lines, and --quiet and --json get none", async () => {
  const { zoom, clip, env } = await setUp();
  await using _ = zoom;
  const { stderr } = await runZoomIm(["clips", "upload", clip], env);
  expect(stderr).toMatch(/^(zoom-im: b\.mp4: \d+% of 40 MB, [^\n]*\/s(, [^\n]* left)?\n)+$/);
  expect((await runZoomIm(["clips", "upload", clip, "--quiet"], env)).stderr).toBe("");
  expect((await runZoomIm(["clips", "upload", clip, "--json"], env)).stderr).toBe("");
});

test("a file that is written to while it is sent is an error", async () => {
  const { write } = await temporaryFiles();
  const picture = await write("a.png", samples.png);
  await using server = await startRawServer((socket) => {
    utimesSync(picture, 1, 1);
    socket.end("HTTP/1.1 201 Created\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
  });
  const env = { ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: "abc" };
  expect(await runZoomIm(["picture", "set", "me", picture], env)).toEqual({
    code: 3,
    stdout: "",
    stderr: expect.stringContaining("a.png changed while it was sent: it was written to."),
  });
});

test("a server that takes no byte and gives no answer ends the call after --timeout", async () => {
  const { write } = await temporaryFiles();
  const picture = await write("a.png", samples.png);
  await using server = await startRawServer(() => {});
  const env = { ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: "abc" };
  const { code, stderr } = await runZoomIm(["picture", "set", "me", picture, "--timeout", "1"], env);
  expect([code, stderr]).toEqual([3, expect.stringContaining("nothing moved for 1 second.")]);
});
