import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { judgeCase } from "../src/compare/judge-case.js";
import { readCases } from "../src/compare/read-cases.js";
import { tools } from "../src/tools/tools.js";

const page = readFileSync(new URL("../../../docs/compared.md", import.meta.url), "utf8");

test("the page shows each case, each client and its version", async () => {
  const cases = await readCases();
  expect(cases.filter(({ name }) => !page.includes(`| ${name}, [`)).map(({ name }) => name)).toEqual([]);
  const versions = tools
    .map(({ packages }) => Object.values(packages)[0])
    .filter((each) => each !== undefined);
  expect(versions.filter((version) => !page.includes(` ${version} `))).toEqual([]);
});

test("a case is judged by names, contents, types and filenames", async () => {
  const [first] = (await readCases()).filter(({ name }) => name === "several files");
  if (first === undefined) throw new Error("The list lacks a case.");
  const photo = { name: "photos", content: "pixels", type: "image/png", filename: "sea.png" };
  const other = { ...photo, content: "b", filename: "b.png" };
  const judge = (...parts: (typeof photo)[]) =>
    judgeCase(first, { path: `/${first.id}`, contentType: "multipart/form-data; boundary=b", parts });
  expect(judge(photo, other)).toBeUndefined();
  expect(judge(photo)).toBe("1 parts for 2");
  expect(judge(photo, { ...other, type: "image/jpeg" })).toBe("photos: image/jpeg for image/png");
  expect(judge(photo, { ...other, filename: "c.png" })).toBe("photos: filename c.png for b.png");
  expect(judge(other, photo)).toBe("photos: b");
  const nothing = { path: "", contentType: "", parts: [] };
  expect(judgeCase(first, nothing)).toBe("nothing sent");
  expect(judgeCase(first, { ...nothing, path: `/${first.id}` })).toBe("sent as a body without a type");
});
