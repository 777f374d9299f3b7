import { expect, test } from "vitest";
import { schemaFacts } from "../../src/operation/schema-facts.js";

test("a property that several alternatives describe allows what any of them allows", () => {
  const kind = (value: string) => ({
    type: "object",
    properties: { kind: { enum: [value], description: "Which." } },
  });
  const { properties } = schemaFacts({}, { oneOf: [kind("http"), kind("amqp")] });
  const facts = schemaFacts({}, properties.kind);
  expect(facts.values).toEqual(["http", "amqp"]);
  expect(facts.types).toEqual(new Set(["string"]));
  expect(facts.keywords.description).toBe("Which.");
});
