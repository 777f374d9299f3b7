import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { run } from "./helpers/run-zoom-im.js";

const demo = fileURLToPath(new URL("../demo/demo.mjs", import.meta.url));

test("it shows the group before, the request, what has changed, and the group afterwards; export, plan and apply; twice at a time", async () => {
  for (const { code, stdout, stderr } of await Promise.all([0, 1].map(() => run(process.execPath, [demo])))) {
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/ name +Engineering\n/);
    expect(stdout).toMatch(/ PATCH \/v2\/im\/groups\/\w+ HTTP\/1\.1\n/);
    expect(stdout).toMatch(/ authorization: Bearer \[redacted\]\n/i);
    expect(stdout).toMatch(/ Updated Engineering: name Engineering -> Support, type normal -> restricted,\n/);
    expect(stdout).toMatch(/ name +Support +\(was Engineering\)\n/);
    expect(stdout).toMatch(/ \+ group Design\n[\s\S]*Plan: 1 group to create, 1 member to add\.\n/);
    expect(stdout).toMatch(/ No changes: the account is as the file says\.\n/);
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  }
});

test("it fails when the group is not as asked", async () => {
  const code = (await readFile(demo, "utf8")).replace('type: "restricted"', 'type: "shared"');
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code], {
    cwd: fileURLToPath(new URL("../demo", import.meta.url)),
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [[text], [status]] = await Promise.all([
    once(child.stderr.setEncoding("utf8"), "data"),
    once(child, "exit"),
  ]);
  expect([status, text]).toEqual([
    1,
    "\nThe demo failed: The group has not changed as asked. Look at: type.\n",
  ]);
});
