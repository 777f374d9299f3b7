import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { faultRules, parameterRules } from "../../src/faults/fault-rules.js";
import { parseFault } from "../../src/faults/parse-fault.js";

test("faults.md names every fault and every parameter, and no other", async () => {
  const page = await readFile(new URL("../../faults.md", import.meta.url), "utf8");
  const parameters = page.slice(page.indexOf("## Parameters"), page.indexOf("## Another"));
  const faults = page.slice(page.indexOf("## Another"));
  const named = (text: string) =>
    [...text.matchAll(/^\| (.*?) +\|/gm)]
      .flatMap(([, cell = ""]) => [...cell.matchAll(/`([a-z0-9-]+)/g)])
      .map(([, name = ""]) => name);
  expect(new Set(named(faults))).toEqual(new Set(Object.keys(faultRules)));
  expect(new Set(named(parameters))).toEqual(new Set(Object.keys(parameterRules)));
});

test("its example is read", async () => {
  const page = await readFile(new URL("../../faults.md", import.meta.url), "utf8");
  const example = /```\n(.*)\n```/.exec(page)?.[1] ?? "";
  expect(parseFault(example)).toMatchObject({ name: "status", amount: 503, times: 2, retryAfter: "1" });
});
