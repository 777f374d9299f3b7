import { loadDescription } from "@partwise/description";
import { importPostman } from "@partwise/import";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { collectionFolder, exportPostman } from "../src/index.js";
import { descriptions } from "./descriptions.js";

test.each(Object.entries(descriptions))(
  "%s: the folder is read as the collection v2.1 is",
  async (_, path) => {
    const { context } = await loadDescription(path);
    const { collection } = await exportPostman(context);
    const files = collectionFolder(collection);
    const read = importPostman([{ path: "a.json", text: JSON.stringify(collection) }]);
    expect(importPostman(files)).toEqual(read);
    const folded = files.map((file) => file.path.toLowerCase());
    expect(new Set(folded).size).toBe(files.length);
    for (const file of files) {
      expect(file.path).toMatch(/^[^\\:*?"<>|]+\.yaml$/);
      expect(parse(file.text)).toMatchObject({
        $kind: expect.stringMatching(/^(?:collection|http-(?:request|example))$/),
      });
    }
  },
);

test("names that a file system refuses, or takes for one, are told apart", () => {
  const request = (name: string) => ({ name, request: { method: "GET", url: { raw: "{{baseUrl}}/a" } } });
  const item = [request("Get a/b"), request("get a:b"), request("..")];
  const files = collectionFolder({ info: { name: "A" }, variable: [], item });
  expect(files.map((file) => file.path)).toEqual([
    ".resources/definition.yaml",
    "Get a-b.request.yaml",
    "get a-b 2.request.yaml",
    "unnamed.request.yaml",
  ]);
  expect(parse(files[2]?.text ?? "")).toMatchObject({ name: "get a:b", order: 2000, url: "{{baseUrl}}/a" });
});
