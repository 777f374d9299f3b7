import { loadDescription } from "@partwise/description";
import { type JsonObject, listOf, objectOf } from "@partwise/description/document";
import { importPostman } from "@partwise/import";
import { expect, test } from "vitest";
import { exportPostman } from "../src/index.js";
import { descriptions } from "./descriptions.js";
import { factsOf, lostFacts } from "./facts-of.js";

const path = descriptions["packages/samples/test/fixtures/pets"] ?? "";
const { context } = await loadDescription(path);

test("what somebody edits in Postman is what import reads: fields, marks, texts of answers", async () => {
  const { collection } = await exportPostman(context);
  const text = JSON.stringify(collection)
    .replace(
      '(Required) (Schema: {\\"type\\":\\"string\\",\\"examples\\":[\\"Otto\\"]})',
      "What people call it. (Type: string)",
    )
    .replace("**HTTP Status Code:** 200<br>\\nAll.", "**HTTP Status Code:** 200<br>\\nAll pets.");
  const edited = JSON.parse(text) as JsonObject;
  const add = listOf(edited.item).find((item) => objectOf(item).name === "addPet");
  const { formdata } = objectOf(objectOf(objectOf(add).request).body);
  (formdata as unknown[]).push({
    key: "age",
    type: "text",
    value: "3",
    description: "(Required) In years. (Type: integer)",
  });
  const { document } = importPostman([{ path: "a.json", text: JSON.stringify(edited) }]);
  const { get, post } = objectOf(objectOf(document.paths)["/pets"]) as Record<string, JsonObject>;
  const { schema } = objectOf(objectOf(objectOf(post?.requestBody).content)["multipart/form-data"]);
  expect(schema).toMatchObject({
    required: ["age"],
    properties: {
      name: { type: "string", description: "What people call it." },
      age: { type: "integer", description: "In years." },
    },
  });
  expect(objectOf(get?.responses)["200"]).toMatchObject({ description: "All pets." });
});

test("a lost fact and a changed one are found", () => {
  const facts = factsOf(context);
  const fewer = new Map(facts);
  const [[first = "", value] = [], [second = ""] = []] = [...facts];
  fewer.delete(first);
  fewer.set(second, "changed");
  expect(lostFacts(facts, fewer)).toEqual([
    `${first}: ${value} -> nothing`,
    `${second}: ${facts.get(second)} -> changed`,
  ]);
  expect(facts.size).toBeGreaterThan(100);
});
