import { readFile, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { program, run } from "../helpers/run-zoom-im.js";
import { zoomAccount } from "../helpers/zoom-account.js";

test("the section on groups as code prints what it says", async () => {
  const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
  const [, section = ""] = readme.split(/^## Groups as code\n/m);
  const [, yaml = ""] = /```yaml\n(.*?)```/s.exec(section) ?? [];
  const [, transcript = ""] = /```console\n(.*?)```/s.exec(section) ?? [];
  await using zoom = await zoomAccount();
  await writeFile(zoom.path("groups.yaml"), yaml);
  const commands = [...transcript.matchAll(/^\$ (.*)$/gm)].map(([, command]) => command);
  expect(commands).toHaveLength(4);
  const shell = [
    `zoom-im() { '${process.execPath}' '${program}' "$@" 2>/dev/null; }`,
    `cd '${zoom.path(".")}'`,
    ...commands.flatMap((command) => [`printf '%s\\n' '$ ${command}'`, command]),
  ].join("\n");
  // dash takes no hyphen in the name of a function.
  const { stdout } = await run("sh", ["-c", shell.replaceAll("zoom-im", "zoom_im")], zoom.env);
  expect(stdout.replaceAll("zoom_im", "zoom-im")).toBe(transcript);
});
