import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { run, runZoomIm } from "./helpers/run-zoom-im.js";

test("the examples of the README print what it says", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const [, console = ""] = /```console\n(.*?)```/s.exec(readme) ?? [];
  const examples = console.split(/^\$ /m).slice(1);
  expect(examples).toHaveLength(5);
  for (const example of examples) {
    const [command = "", ...output] = example.split("\n");
    // The shell splits the line into words, as it would for the reader.
    const { stdout: words } = await run("sh", ["-c", `printf '%s\\0' ${command}`]);
    const [name, ...args] = words.split("\0").slice(0, -1);
    expect([name, (await runZoomIm(args)).stdout]).toEqual(["zoom-im", output.join("\n")]);
  }
});

test("the README names every flag and exit code", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const { stdout } = await runZoomIm(["groups", "get", "--help"]);
  const flags = [...stdout.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, flag]) => flag);
  expect(flags).toContain("--timeout");
  for (const flag of flags) {
    expect(readme).toContain(`| \`${flag}`);
  }
});

test("the screens of the README are what its commands print, on a terminal and elsewhere", async ({
  skip,
}) => {
  skip((await run("sh", ["-c", "command -v script"])).code !== 0, "util-linux's script is not installed");
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const screens = new URL("../demo/write-screens.mjs", import.meta.url);
  const { withScreens } = await import(screens.href);
  expect(await withScreens(readme)).toBe(readme);
});
