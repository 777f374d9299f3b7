import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";

vi.setConfig({ testTimeout: 300_000 });

const home = fileURLToPath(new URL("..", import.meta.url));

test("the README's examples do what it says", async () => {
  const readme = await readFile(join(home, "README.md"), "utf8");
  expect(readme.split("\n").length).toBeLessThanOrEqual(81);
  const blocks = [...readme.matchAll(/^( *)```(\w+)\n(.*?)^ *```$/gms)].map(
    ([, indent = "", language, text = ""]) => ({
      language,
      text: text.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
    }),
  );
  expect(blocks.map(({ language }) => language)).toEqual(["yaml", "js"]);
  const [yaml, program] = blocks.map(({ text }) => text);

  const folder = await mkdtemp(join(tmpdir(), "partwise-readme-"));
  try {
    await mkdir(join(folder, "node_modules/@partwise"), { recursive: true });
    await symlink(home, join(folder, "node_modules/@partwise/codegen"));
    await writeFile(join(folder, "openapi.yaml"), yaml ?? "");
    await writeFile(join(folder, "program.mjs"), program ?? "");
    const run = spawnSync(process.execPath, ["program.mjs"], { cwd: folder, encoding: "utf8" });
    expect(run).toMatchObject({
      status: 0,
      stdout: "3 changed 0 warnings\nphoto: bytes, tags: JSON\n",
      stderr: "",
    });
    const { operations } = await import(join(folder, "generated/index.js"));
    const { encoding } = operations["/photos"].post.requestBody.content["multipart/form-data"];
    expect(readme).toContain(`"photo": ${JSON.stringify(encoding.photo, null, 1).replace(/\n */g, " ")}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
