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
  await writeFile(zoom.path("zoom-im"), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`, {
    mode: 0o755,
  });
  const shell = [
    `cd '${zoom.path(".")}'`,
    ...commands.flatMap((command) => [`printf '%s\\n' '$ ${command}'`, command]),
  ].join("\n");
  const env = { ...zoom.env, PATH: `${zoom.path(".")}:${process.env.PATH}` };
  expect((await run("sh", ["-c", shell], env)).stdout).toBe(transcript);
});
