import { readFile } from "node:fs/promises";
import { runExample } from "@partwise/readme-examples";
import { expect, test } from "vitest";

const readme = new URL("../README.md", import.meta.url);

test("the example of the README compiles, runs, and prints what it says", async () => {
  const { stdout, stderr } = await runExample(readme, 0);
  expect([stdout.trim().split("\n"), stderr]).toEqual([await promisedBy(0), ""]);
}, 300_000);

test("the example of a test double compiles, runs, and prints what it says", async () => {
  const before = 'import { startZoomMockServer } from "@partwise/zoom-mock-server";';
  const { stdout, stderr } = await runExample(readme, 1, { before });
  expect([stdout.trim().split("\n"), stderr]).toEqual([await promisedBy(1), ""]);
}, 300_000);

test("the example of misbehaving compiles, and is answered 429", async () => {
  const before = 'import { startZoomMockServer } from "@partwise/zoom-mock-server";';
  const after = "console.log(status, server.requests[0]?.status);\nawait server.close();";
  const { stdout, stderr } = await runExample(readme, 2, { before, after });
  expect([stdout.trim(), stderr]).toEqual(["429 429", ""]);
}, 300_000);

/** What the comments of an example say that it prints. */
async function promisedBy(index: number): Promise<readonly (string | undefined)[]> {
  const examples = [...(await readFile(readme, "utf8")).matchAll(/^```ts\n(.*?)^```$/gms)];
  return [...(examples[index]?.[1] ?? "").matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(
    ([, output]) => output,
  );
}
