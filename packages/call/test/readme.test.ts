import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runExample } from "@partwise/readme-examples";
import { expect, test } from "vitest";
import { run } from "./helpers/run-program.js";

const readme = new URL("../README.md", import.meta.url);
const program = fileURLToPath(new URL("helpers/program.mjs", import.meta.url));

test("the README's commands do what it says", async () => {
  const text = await readFile(readme, "utf8");
  const [, yaml = "", sh = "", printed = ""] =
    /```yaml\n(.*?)```.*?```sh\n(.*?)```.*?```text\n(.*?)```/s.exec(text) ?? [];
  const folder = await mkdtemp(join(tmpdir(), "partwise-call-readme-"));
  try {
    await writeFile(join(folder, "pets.yaml"), yaml);
    await writeFile(join(folder, "cat.png"), "cat");
    const partwise = `partwise() { shift; "${process.execPath}" "${program}" "$@"; }\n`;
    const { code, stdout, stderr } = await run("sh", ["-e", "-c", `${partwise}${sh}`], { cwd: folder });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("PATCH /pets/{petId}\tupdatePet\tChange a pet\nUsage: ");
    expect(stdout).toContain('name="photo"; filename="cat.png"\r\nContent-Type: image/png\r\n\r\ncat\r\n');
    expect(stdout.endsWith(printed)).toBe(true);
    const file = JSON.stringify(join(folder, "pets.yaml"));
    const example = await runExample(readme, 0, { replace: { '"pets.yaml"': file } });
    expect(example.stdout).toBe("PATCH /pets/{petId}\tupdatePet\tChange a pet\n");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
