import { afterAll, beforeAll, expect, test } from "vitest";
import { hasTerminal, runOnTerminal } from "../helpers/run-on-terminal.js";
import { runZoomIm } from "../helpers/run-zoom-im.js";
import { samples } from "../helpers/samples.js";
import { startZoom, type Zoom } from "../helpers/start-zoom.js";
import { temporaryFiles } from "../helpers/temporary-files.js";

let zoom: Zoom;
beforeAll(async () => {
  zoom = await startZoom();
});
afterAll(() => zoom[Symbol.asyncDispose]());

/** Each command: its arguments, what it says, and which calls it makes. `PNG` and `MP4` stand for files. */
const commands: readonly (readonly [args: string, said: string, calls: readonly string[]])[] = [
  [
    "picture set ada@example.com PNG",
    "Set the picture of ada@example.com (68 bytes, image/png)",
    ["/users/ada%40example.com/picture"],
  ],
  [
    "background add PNG MP4 --user me",
    "Added a.png (68 bytes, image/png) to the backgrounds of me\nAdded b.mp4 (96 bytes, video/mp4) to the backgrounds of me",
    ["/users/me/settings/virtual_backgrounds", "/users/me/settings/virtual_backgrounds"],
  ],
  [
    "background add PNG --group pQ0kGH2tR3KtC7mVqf5JXw",
    "Added a.png (68 bytes, image/png) to the backgrounds of user group pQ0kGH2tR3KtC7mVqf5JXw",
    ["/groups/pQ0kGH2tR3KtC7mVqf5JXw/settings/virtual_backgrounds"],
  ],
  [
    "background add PNG",
    "Added a.png (68 bytes, image/png) to the backgrounds of the account",
    ["/accounts/me/settings/virtual_backgrounds"],
  ],
  [
    "background add PNG --webinar 978-7106-0099 --default --no-set-default-for-all-panelists",
    "Added a.png (68 bytes, image/png) to the backgrounds of webinar 97871060099",
    ["/webinars/97871060099/branding/virtual_backgrounds"],
  ],
  [
    "wallpaper set 97871060099 PNG",
    "Set the wallpaper of webinar 97871060099 (68 bytes, image/png)",
    ["/webinars/97871060099/branding/wallpaper"],
  ],
  ["emoji add ship_it PNG", "Added the emoji ship_it (68 bytes, image/png)", ["/chat/emoji/files"]],
  [
    "files send PNG --from me --to-contact grace@example.com",
    "Sent a.png (68 bytes, image/png) from me to grace@example.com",
    ["/chat/users/me/messages/files"],
  ],
  [
    "files send PNG TEXT --from me --to-channel 5fa2c5ba2f0949b98cdf2cd3a4d8e5a1 --reply-to 58B6",
    "Sent 2 files from me to the channel 5fa2c5ba2f0949b98cdf2cd3a4d8e5a1",
    ["/chat/users/me/messages/files"],
  ],
];

async function argsOf(text: string): Promise<string[]> {
  const { write } = await temporaryFiles();
  const files: Readonly<Record<string, string>> = {
    PNG: await write("a.png", samples.png),
    MP4: await write("b.mp4", samples.mp4),
    TEXT: await write("c.txt", "Some text"),
  };
  return text.split(" ").map((word) => files[word] ?? word);
}

test.each(commands)("%s", async (args, said, calls) => {
  zoom.server.reset();
  const ended = await runZoomIm(await argsOf(args), zoom.env);
  expect(ended).toEqual({ code: 0, stdout: `${said}\n`, stderr: "" });
  const taken = zoom.server.uploads;
  expect(taken.map(({ target }) => target)).toEqual(
    calls
      .map((call) => decodeURIComponent(call))
      .concat(/TEXT/.test(args) ? calls.map(decodeURIComponent) : []),
  );
  expect(taken[0]).toMatchObject({ filename: "a.png", contentType: "image/png", size: 68 });
  expect(Buffer.from(taken[0]?.bytes ?? [])).toEqual(samples.png);
});

test.each(commands.map(([args]) => args))("--json of %s", async (args) => {
  zoom.server.reset();
  const { code, stdout, stderr } = await runZoomIm([...(await argsOf(args)), "--json"], zoom.env);
  expect([code, stderr]).toEqual([0, ""]);
  const { exitCode, command, result } = JSON.parse(stdout);
  expect([exitCode, command]).toEqual([0, args.split(" ").slice(0, 2).join(" ")]);
  expect(JSON.stringify(result)).toContain('"name":"a.png","size":68,"type":"image/png"');
});

test.runIf(hasTerminal).each(commands)("on a terminal: %s", async (args, said) => {
  zoom.server.reset();
  const { code, shown } = await runOnTerminal(await argsOf(args), zoom.env);
  expect({ code, shown }).toEqual({ code: 0, shown: `${said}\n` });
});

test("the booleans of a webinar's background go as they are given", async () => {
  zoom.server.reset();
  await runZoomIm(
    await argsOf("background add PNG --webinar 1 --no-set-default-for-all-panelists"),
    zoom.env,
  );
  const body = Buffer.from(zoom.server.requests[0]?.body ?? []).toString();
  expect(body).toContain('name="set_default_for_all_panelists"\r\n\r\nfalse\r\n');
  expect(body).not.toContain('name="default"');
});

test("a redirect of the host for files is followed with the token to an allowed host, and to no other", async () => {
  zoom.server.reset();
  const args = await argsOf("emoji add ship_it PNG");
  await runZoomIm(args, zoom.env);
  expect(zoom.server.other.requests.map(({ path, status }) => [path, status])).toEqual([
    ["/v2/chat/emoji/files", 201],
  ]);
  const { ZOOM_REDIRECT_HOSTS: _, ...strict } = zoom.env;
  const { code, stderr } = await runZoomIm(args, strict);
  expect([code, zoom.server.uploads.length]).toEqual([3, 1]);
  expect(stderr).toContain("the redirect is not followed: it leads to http://127.0.0.1:");
});

test("a file after the first that Zoom refuses leaves the first, and says so", async () => {
  zoom.server.reset();
  zoom.server.fault("slow=1; times=1");
  zoom.server.fault("status=400; code=120");
  const { code, stdout, stderr } = await runZoomIm(await argsOf("background add PNG PNG"), zoom.env);
  expect([code, stdout.split("\n").length]).toEqual([1, 2]);
  expect(stderr).toContain("1 of 2 files were added before this:");
});
