import { readFile } from "node:fs/promises";
import { runExample } from "@partwise/readme-examples";
import { expect, test } from "vitest";

const readme = new URL("../README.md", import.meta.url);
const reference = new URL("../reference.md", import.meta.url);

test("the first example prints the body that stands below it", async () => {
  const { stdout, stderr } = await runExample(readme, 0);
  const [, body] = /^```http\n(.*?)^```$/ms.exec(await readFile(readme, "utf8")) ?? [];
  // console.log adds a line end.
  expect([stdout.replaceAll("\r\n", "\n"), stderr]).toEqual([`${body}\n`, ""]);
}, 300_000);

test("the second example prints a form as the overrides say, and a part that was read back", async () => {
  const stdout = "tags%5B%5D=sea&tags%5B%5D=sun&note=\napplication/json { id: 7 }\n";
  expect(await runExample(readme, 1)).toEqual({ stdout, stderr: "" });
}, 300_000);

test("the example of the reference prints the head of a file with a folder", async () => {
  const disposition = 'Content-Disposition: form-data; name="report"; filename="2026/report.csv"';
  const { stdout, stderr } = await runExample(reference, 0);
  const lines = ["--b0undary", disposition, "Content-Type: text/csv", "", "", ""];
  expect([stdout.replaceAll("\r\n", "\n"), stderr]).toEqual([lines.join("\n"), ""]);
}, 300_000);
