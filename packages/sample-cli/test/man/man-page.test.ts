import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { expect, test } from "vitest";
import { manPage } from "../../src/man/man-page.js";
import { run, runZoomIm } from "../helpers/run-zoom-im.js";
import { has } from "../helpers/type-into.js";

const page = fileURLToPath(new URL("../../man/zoom-im.1", import.meta.url));

test("the page names each command and flag, and groff finds no fault", async ({ skip }) => {
  skip(!has("groff"), "groff is not installed");
  const { code, stdout, stderr } = await run("groff", ["-man", "-ww", "-Tascii", "-P-cbou", page]);
  expect([code, stderr]).toEqual([0, ""]);
  const { stdout: help } = await runZoomIm(["groups", "update", "--help"]);
  for (const [flag] of help.matchAll(/--[a-z-]+/g)) expect(stdout).toContain(flag);
  expect(stdout).toContain("zoom-im auth token");
  expect(stdout).not.toContain("completion-words");
  expect(stdout).toMatch(/^ {7}Environment:\n {9}ZOOM_ACCESS_TOKEN {3}the access token/m);
});

test("a text that looks like a request or an escape is printed as it is", async ({ skip }) => {
  skip(!has("groff"), "groff is not installed");
  const program = new Command("tool").description("Does things");
  program.command("run").description(".SH no heading").option("--path <p>", '\'such as C:\\new "or" so');
  const { stdout } = await run("groff", ["-man", "-Tascii", "-P-cbou"], {}, manPage(program, "1"));
  expect(stdout).toContain(".SH no heading");
  expect(stdout).toContain('\'such as C:\\new "or" so');
});
