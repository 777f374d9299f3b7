import { spawn } from "node:child_process";
import { once } from "node:events";
import { startZoomMockServer, type ZoomMockServerOptions } from "@partwise/zoom-mock-server";
import { describe, expect, test } from "vitest";
import { program, run, runZoomIm } from "../helpers/run-zoom-im.js";

const id = "MIuNMURBTkuwfZ20jteRJg";
const hasScript = (await run("sh", ["-c", "command -v script"])).code === 0;

/** Runs the program on a pseudo-terminal, and types `answer` when it asks. */
async function ask(args: readonly string[], answer: string, options: ZoomMockServerOptions = {}) {
  await using server = await startZoomMockServer(options);
  const command = [process.execPath, program, ...args].map((word) => `'${word}'`).join(" ");
  const child = spawn("script", ["-qec", command, "/dev/null"], {
    env: {
      PATH: process.env.PATH,
      TERM: "dumb",
      ZOOM_BASE_URL: server.url,
      ZOOM_ACCESS_TOKEN: server.accessToken,
    },
  });
  let shown = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    if (!shown.includes("[y/N]") && `${shown}${text}`.includes("[y/N]")) child.stdin.write(answer);
    shown += text;
  });
  const [code] = await once(child, "close");
  return { code, shown: shown.replaceAll("\r", ""), groups: server.groups().map(({ name }) => name) };
}

describe.runIf(hasScript).concurrent("a delete asks on a terminal", () => {
  const remove = ["groups", "delete", "Engineering"];
  const question = `Delete the group Engineering with 2 members (${id})? [y/N]`;

  test.for(["y\n", "YES\n"])("%j does it", async (answer) => {
    const { code, shown, groups } = await ask(remove, answer);
    expect([code, groups]).toEqual([0, ["Everyone"]]);
    expect(shown).toContain(question);
    expect(shown).toContain("Deleted Engineering\n");
  });

  test.for(["n\n", "\n", "yesno\n", "\u0004", "\u0003"])("%j does nothing", async (answer) => {
    const { code, shown, groups } = await ask(remove, answer);
    expect([code, groups]).toEqual([130, ["Engineering", "Everyone"]]);
    expect(shown).toContain("zoom-im: Nothing was changed.\n");
  });

  test("control characters of a name are escapes in the question", async () => {
    const groups = [{ id, name: "A\u001b[31m\nDelete the group B", members: ["ada@example.com"] }];
    const { shown } = await ask(["groups", "delete", id], "n\n", { groups });
    expect(shown).toContain(
      `Delete the group A\\u001b[31m\\nDelete the group B with 1 member (${id})? [y/N]`,
    );
  });

  test("a member, too", async () => {
    const { code, shown } = await ask(["members", "remove", "Engineering", "ada@example.com"], "n\n");
    expect(code).toBe(130);
    expect(shown).toContain("Remove ada@example.com from Engineering? [y/N]");
  });
});

test("without a terminal nobody is asked, and --yes is named", async () => {
  await using server = await startZoomMockServer();
  const env = { ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: server.accessToken };
  const { code, stderr } = await runZoomIm(["groups", "delete", "Engineering"], env);
  expect(code).toBe(2);
  expect(stderr).toMatch(/Nobody can be asked here: there is no terminal\. Pass --yes to say yes\.\n$/);
  expect(server.groups()).toHaveLength(2);
});
