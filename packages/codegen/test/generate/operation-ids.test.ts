import { expect, test, vi } from "vitest";
import { generate } from "../../src/generate/generate.js";
import { descriptionFolder } from "../helpers/description-folder.js";
import { problemsOf } from "../helpers/problems-of.js";

vi.setConfig({ testTimeout: 300_000 });

const { output, put, read } = descriptionFolder();

const quoted = ["a\"b'c`", "$", "{x}*/"].join("");

// an operationId, and the name of its type
test.each<[operationId: unknown, name: string | undefined]>([
  ["100%", "100%"],
  ["%41", "%41"],
  ["%E0%A4%A", "%E0%A4%A"],
  ["a b/c", "a b/c"],
  ["a~1b", "a~1b"],
  [quoted, quoted],
  ["a\nb", "a\nb"],
  ["constructor", "constructor"],
  ["toString", "toString"],
  ["é\u2028", "é\u2028"],
  ["", undefined],
  [12, "12"],
  [["a"], undefined],
  [{ a: 1 }, undefined],
])("an operationId %j", async (operationId, name) => {
  const responses = { 200: { description: "d", content: { "text/plain": { schema: { type: "number" } } } } };
  const description = await put(
    "api.json",
    JSON.stringify({
      openapi: "3.1.1",
      info: { title: "t", version: "1" },
      paths: { "/a": { get: { operationId, responses } } },
    }),
  );
  await generate({ description, output: output() });
  const { "index.d.ts": types = "", "index.js": metadata = "" } = await read();
  const use = `import type { operations, paths } from "./index.js";
type Content<Operation extends { responses: { 200: unknown } }> = Operation["responses"][200];
export const same = (operation: Content<paths["/a"]["get"]>): typeof operation => operation;
export const count: Content<paths["/a"]["get"]>["content"]["text/plain"] = 1;
${name === undefined ? "export type None = operations;" : `export type Named = Content<operations[${JSON.stringify(name)}]>;`}
`;
  expect(problemsOf({ "index.d.ts": types, "use.ts": use })).toEqual([]);
  expect(metadata.includes('"operationId": ')).toBe(name !== undefined || operationId === "");
});
