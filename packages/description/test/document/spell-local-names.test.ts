import { expect, test } from "vitest";
import type { JsonObject } from "../../src/document/json-object.js";
import { spellLocalNames } from "../../src/document/spell-local-names.js";

const id = "https://example.com/tree";

// the schemas, and what a reference in a property of the first becomes
test.each<[name: string, schemas: JsonObject, reference: JsonObject, spelled: JsonObject]>([
  ["an anchor", { A: {}, B: { $anchor: "b" } }, { $ref: "#b" }, { $ref: "#/components/schemas/B" }],
  [
    "an anchor in a schema",
    { A: {}, B: { properties: { "x/y": { $anchor: "b" } } } },
    { $ref: "#b" },
    { $ref: "#/components/schemas/B/properties/x~1y" },
  ],
  ["an anchor of two", { A: {}, B: { $anchor: "b" }, C: { $anchor: "b" } }, { $ref: "#b" }, { $ref: "#b" }],
  ["no anchor", { A: { $anchor: "a" } }, { $ref: "#b" }, { $ref: "#b" }],
  [
    "a dynamic anchor",
    { A: { $dynamicAnchor: "node" } },
    { $dynamicRef: "#node" },
    { $ref: "#/components/schemas/A" },
  ],
  ["an id", { A: {}, B: { $id: id } }, { $ref: id }, { $ref: "#/components/schemas/B" }],
  [
    "a place below an id",
    { A: {}, B: { $id: id, $defs: { c: {} } } },
    { $ref: `${id}#/$defs/c` },
    { $ref: "#/components/schemas/B/$defs/c" },
  ],
  [
    "an anchor below an id, of two",
    { A: {}, B: { $id: id, $defs: { c: { $anchor: "b" } } }, C: { $anchor: "b" } },
    { $ref: `${id}#b` },
    { $ref: "#/components/schemas/B/$defs/c" },
  ],
  [
    "a place that counts from the id around",
    { A: { $id: id, $defs: { c: {} } } },
    { $ref: "#/$defs/c" },
    { $ref: "#/components/schemas/A/$defs/c" },
  ],
  ["the schema around", { A: { $id: id } }, { $ref: "#" }, { $ref: "#/components/schemas/A" }],
  [
    "a component, in spite of an id around",
    { A: { $id: id }, B: {} },
    { $ref: "#/components/schemas/B" },
    { $ref: "#/components/schemas/B" },
  ],
  ["an id that nobody has", { A: { $id: id } }, { $ref: `${id}2` }, { $ref: `${id}2` }],
])("%s", (_name, schemas, reference, spelled) => {
  const first = { ...(schemas.A as JsonObject), items: reference };
  const document = { components: { schemas: { ...schemas, A: first } } };
  spellLocalNames(document);
  expect(document.components.schemas.A.items).toEqual(spelled);
});
