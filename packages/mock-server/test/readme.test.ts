import { readFile } from "node:fs/promises";
import { runExample } from "@partwise/readme-examples";
import { expect, test } from "vitest";

const readme = new URL("../README.md", import.meta.url);

test("the example of the README compiles, runs, and prints what it says", async () => {
  const promised = [...(await readFile(readme, "utf8")).matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(
    ([, output]) => output,
  );
  const { stdout, stderr } = await runExample(readme, 0);
  expect([stdout.trim().split("\n"), stderr]).toEqual([promised, ""]);
}, 300_000);

test("the example of a test compiles, runs, and prints the message", async () => {
  const [, message = ""] = /^```text\n(.*?)^```$/ms.exec(await readFile(readme, "utf8")) ?? [];
  const before = 'import { startMockServer } from "@partwise/mock-server";';
  const { stdout, stderr } = await runExample(readme, 1, { before });
  expect([stdout, stderr]).toEqual([message, ""]);
}, 300_000);
