import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeOutput } from "../../../src/state/run/write-output.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "zoom-im-output-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function* brokenOff(): Generator<string> {
  yield "half";
  throw Object.assign(new Error("full"), { code: "ENOSPC" });
}

test("the old text stays where the new one cannot be written to its end", async () => {
  const file = join(folder, "groups.yaml");
  await writeFile(file, "old");
  await expect(writeOutput(file, brokenOff())).rejects.toThrow(
    `${file} cannot be written (ENOSPC). Check the path of --output.`,
  );
  expect(await readFile(file, "utf8")).toBe("old");
  expect(await readdir(folder)).toEqual(["groups.yaml"]);
});

test.skipIf(process.platform === "win32")(
  "a file keeps its mode, and a link leads where it led",
  async () => {
    const [file, link] = [join(folder, "groups.yaml"), join(folder, "link.yaml")];
    await writeFile(file, "old");
    await chmod(file, 0o640);
    await symlink(file, link);
    await writeOutput(link, ["a", "b"]);
    expect(await readFile(file, "utf8")).toBe("ab");
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(["groups.yaml", "link.yaml"]);
  },
);

test("a folder is refused", async () => {
  await expect(writeOutput(folder, ["a"])).rejects.toThrow(/cannot be written \(EISDIR\)/);
});
