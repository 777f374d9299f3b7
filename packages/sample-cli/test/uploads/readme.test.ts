import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { program, run } from "../helpers/run-zoom-im.js";
import { samples } from "../helpers/samples.js";
import { temporaryFiles } from "../helpers/temporary-files.js";

test("the examples of the README's section on uploads print what it says", async () => {
  const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
  const [, console = ""] = /^## Uploads\n+```console\n(.*?)```/ms.exec(readme) ?? [];
  const examples = console.split(/^\$ /m).slice(1);
  expect(examples).toHaveLength(6);
  const { folder, write } = await temporaryFiles();
  await write("ada.png", samples.png);
  await write("waves.mp4", samples.mp4, 4_200_000);
  await write("launch.mp4", samples.mp4, 31_000_000);
  for (const example of examples) {
    const [command = "", ...output] = example.split("\n");
    const line = command.replace(/^zoom-im/, `'${process.execPath}' '${program}'`);
    const { stdout, stderr } = await run("sh", ["-c", `cd '${folder}' && ${line}`]);
    expect([command, stdout, stderr]).toEqual([command, output.join("\n"), ""]);
  }
});
