import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { describe, expect, test } from "vitest";
import { program, run } from "../helpers/run-zoom-im.js";

const hasScript = (await run("sh", ["-c", "command -v script"])).code === 0;

/** Runs the program on a pseudo-terminal of 60 columns. */
async function show(args: readonly string[], env: Record<string, string> = {}) {
  await using server = await startZoomMockServer({
    groups: [{ id: "MIuNMURBTkuwfZ20jteRJg", name: `North ${"x".repeat(60)}` }],
  });
  const words = [process.execPath, program, ...args].map((word) => `'${word}'`).join(" ");
  const { stdout } = await run("script", ["-qec", `stty cols 60 && ${words}`, "/dev/null"], {
    TERM: "xterm",
    ZOOM_BASE_URL: server.url,
    ZOOM_ACCESS_TOKEN: server.accessToken,
    ...env,
  });
  return stdout.replaceAll("\r", "").replaceAll("\u001b", "ESC");
}

describe.runIf(hasScript).concurrent("on a terminal", () => {
  test("a table fits, and its heading is bold", async () => {
    const [heading = "", row = ""] = (await show(["groups", "list"])).split("\n");
    expect(heading).toMatch(/^ESC\[1mID .*NAMEESC\[22m$/);
    expect(row).toMatch(/^MIuNMURBTkuwfZ20jteRJg .* North x+…$/);
    expect(row).toHaveLength(60);
  });

  test("NO_COLOR and TERM=dumb leave colours out", async () => {
    expect(await show(["groups", "list"], { NO_COLOR: "1" })).not.toContain("ESC");
    expect(await show(["groups", "list"], { TERM: "dumb" })).not.toContain("ESC");
  });

  test("a failure begins in red", async () => {
    expect(await show(["groups", "get", "nope"])).toMatch(/^ESC\[31mzoom-im:ESC\[39m No group has /);
  });

  test("a list goes through the pager of ZOOM_IM_PAGER, else of PAGER; LESS is set for it", async () => {
    const pager = "sed 's/^/paged: /' && echo LESS=$LESS";
    const shown = await show(["groups", "list"], { ZOOM_IM_PAGER: pager, PAGER: "false", NO_COLOR: "1" });
    expect(shown).toMatch(/^paged: ID .*\npaged: MIuN.*\nLESS=FRX\n$/);
    const other = await show(["groups", "list"], { PAGER: "sed 's/^/other: /'", NO_COLOR: "1" });
    expect(other).toMatch(/^other: ID /);
  });

  test("a pager that leaves early ends the program without a word", async () => {
    expect(await show(["groups", "list"], { PAGER: "true" })).toBe("");
  });
});

test("elsewhere there is neither pager nor colour; CLICOLOR_FORCE has colours, and NO_COLOR wins", async () => {
  await using server = await startZoomMockServer();
  const env = { ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: server.accessToken, PAGER: "false" };
  const get = (more: Record<string, string> = {}) =>
    run(process.execPath, [program, "groups", "get", "nope"], { ...env, ...more });
  expect((await get()).stderr).toMatch(/^zoom-im: /);
  expect((await get({ CLICOLOR_FORCE: "1" })).stderr.replace("\u001b", "ESC")).toMatch(/^ESC\[31mzoom-im:/);
  expect((await get({ CLICOLOR_FORCE: "1", NO_COLOR: "1" })).stderr).toMatch(/^zoom-im: /);
});
