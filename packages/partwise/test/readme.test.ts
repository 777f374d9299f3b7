import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const home = fileURLToPath(new URL("..", import.meta.url));

test("the README's commands do what it says", async () => {
  const readme = await readFile(join(home, "README.md"), "utf8");
  const blocks = [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, text = ""]) => ({
    language,
    text,
  }));
  expect(blocks.map(({ language }) => language)).toEqual(["sh", "yaml", "sh", "text"]);
  const [, yaml, sh, explained] = blocks.map(({ text }) => text);
  const folder = await mkdtemp(join(tmpdir(), "partwise-readme-"));
  try {
    await writeFile(join(folder, "openapi.yaml"), yaml ?? "");
    const partwise = `partwise() { "${process.execPath}" "${join(home, "bin/partwise.js")}" "$@"; }\n`;
    const shell = spawnSync("sh", ["-e", "-c", `${partwise}${sh}`], { cwd: folder, encoding: "utf8" });
    expect(shell.status).toBe(0);
    expect(shell.stdout).toContain(explained);
    expect((await readdir(join(folder, "generated"))).sort()).toEqual([
      "index.d.ts",
      "index.js",
      "openapi.json",
    ]);
    expect(await readFile(join(folder, "imported.yaml"), "utf8")).toContain("multipart/form-data");
    expect(await readdir(join(folder, "pets"))).toContain("package.json");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
