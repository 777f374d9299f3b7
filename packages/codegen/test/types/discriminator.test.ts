import { expect, test } from "vitest";
import { printTypes } from "../../src/printer/print-types.js";
import { contextOf } from "../helpers/context-of.js";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const pet = (own: string) => ({
  type: "object",
  required: ["kind"],
  properties: { kind: { type: "string" }, [own]: { type: "boolean" } },
});

test("a union with a discriminator is whole where an allOf refers to it, and its members can be told apart", async () => {
  const { context } = contextOf("3.0", {
    Holder: { type: "object", properties: { pet: { allOf: [ref("Pet")], description: "Which one." } } },
    Pet: {
      oneOf: [ref("Cat"), ref("Dog")],
      discriminator: { propertyName: "kind", mapping: { cat: ref("Cat").$ref, dog: ref("Dog").$ref } },
    },
    Cat: pet("purrs"),
    Dog: pet("barks"),
  });
  const types = await printTypes(context);
  expect(types).toContain('pet?: components["schemas"]["Pet"];');
  expect(types).toContain('kind: "cat";');
  expect(types).not.toContain("Omit<");
});
