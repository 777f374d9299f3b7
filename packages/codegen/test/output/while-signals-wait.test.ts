import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { whileSignalsWait } from "../../src/output/while-signals-wait.js";
import { descriptionFolder } from "../helpers/description-folder.js";

vi.setConfig({ testTimeout: 300_000 });

const { folder } = descriptionFolder();

test.each(["SIGINT", "SIGTERM"])(
  "%s while files are written: all of them are, and the program ends by it",
  (signal) => {
    const writer = new URL("../../dist/output/write-files.js", import.meta.url).href;
    const program = `
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const { renameSync } = fs;
    fs.renameSync = (...args) => { process.kill(process.pid, "${signal}"); renameSync(...args); };
    syncBuiltinESMExports();
    const { compareFiles, writeFiles } = await import("${writer}");
    const files = ["a", "b", "c"].map((path) => ({ path, content: path }));
    await writeFiles(await compareFiles(files));
    setInterval(() => {}, 1000);
  `;
    const ended = spawnSync(process.execPath, ["--input-type=module", "-e", program], { cwd: folder() });
    expect([ended.signal, ended.stderr.toString()]).toEqual([signal, ""]);
    expect(readdirSync(folder()).sort()).toEqual(["a", "b", "c"]);
    expect(readFileSync(`${folder()}/c`, "utf8")).toBe("c");
  },
);

test("a program that listens itself is left to itself", async () => {
  const heard = vi.fn();
  process.on("SIGHUP", heard);
  try {
    const result = await whileSignalsWait(() => {
      process.kill(process.pid, "SIGHUP");
      return 1;
    });
    expect(result).toBe(1);
    expect(heard).toHaveBeenCalledTimes(1);
    expect(process.listeners("SIGHUP")).toEqual([heard]);
  } finally {
    process.off("SIGHUP", heard);
  }
});
