import { writeFile } from "node:fs/promises";
import { printable } from "@partwise/description/problems";
import { expect, test } from "vitest";
import { descriptionFolder } from "../../../codegen/test/helpers/description-folder.js";
import { run } from "../../src/program/run.js";

const { output, put } = descriptionFolder();

test.each([
  ["a\u001b[31mb\u0007", "a\\u001b[31mb\\u0007"],
  ["a\r\n\tb", "a\\u000d\n\tb"],
  ["\u009b2J\u007f\u0085", "\\u009b2J\\u007f\\u0085"],
  ["a\u202eb\u2066c\u200f", "a\\u202eb\\u2066c\\u200f"],
  ["\u2028\ufeff\u{e0041}", "\\u2028\\ufeff\\udb40\\udc41"],
  ["é 👩\u200d💻 ü", "é 👩\u200d💻 ü"],
])("%j", (text, want) => {
  expect(printable(text)).toBe(want);
});

test("one line has no ends of lines", () => {
  expect(printable("a\nb\tc", true)).toBe("a\\u000ab\\u0009c");
});

const evil = "\u001b]0;x\u0007\u202e\nwarning: forged";
const document = {
  openapi: "3.1.1",
  info: { title: "t", version: "1" },
  paths: {
    [`/a${evil}`]: {
      post: {
        operationId: "add",
        consumes: [evil],
        requestBody: {
          content: {
            "multipart/form-data": {
              schema: { type: "object", properties: { [evil]: { type: "string" } } },
              encoding: { [evil]: { contentType: evil }, [`x${evil}`]: {} },
            },
          },
        },
        responses: { 200: { description: "d" } },
      },
    },
  },
};

test.each<[name: string, args: (path: string) => readonly string[], change?: object]>([
  ["warnings", (path) => ["generate", path, "--output", output()]],
  [
    "errors",
    (path) => ["generate", path, "--output", output()],
    { paths: { [`/${evil}`]: { get: { [evil]: 1, requestBdy: 1 } } } },
  ],
  ["an explanation", (path) => ["explain", path, "add"]],
  ["an explanation as JSON", (path) => ["explain", path, "add", "--json"]],
  ["an operation that is not there", (path) => ["explain", path, `/a${evil}`]],
])("%s that name what a description holds", async (_name, args, change) => {
  const path = await put("api.json", "");
  await writeFile(path, JSON.stringify({ ...document, ...change }));
  let told = "";
  const tell = (text: string) => {
    told += text;
  };
  await run(args(path), { out: tell, err: tell });
  expect(told).toContain("\\u001b]0;x\\u0007\\u202e");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(told).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  if (args(path).includes("--json")) expect(JSON.parse(told).mediaTypes[0].parts[0].property).toBe(evil);
  else expect(told).not.toMatch(/^warning: forged/m);
});
