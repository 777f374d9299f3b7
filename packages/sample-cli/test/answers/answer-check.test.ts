import { answerPointer, recordOf, resolveSchema, valueAt } from "@partwise/call/command-line";
import description from "@partwise/zoom-im-groups/openapi.json" with { type: "json" };
import { describe, expect, test } from "vitest";
import { answerCheck } from "../../src/answers/answer-check.js";

const answerOf = (path: string) => ({
  description,
  schema: recordOf(valueAt(description, answerPointer(path, "get"))),
});
const list = answerCheck(answerOf("/im/groups"), { needed: ["groups", "id"], unused: ["total_records"] });
const group = answerCheck(answerOf("/im/groups/{groupId}"), { needed: ["id"] });

describe("answerCheck", () => {
  test.for<[unknown, string | undefined]>([
    [{ groups: [] }, undefined],
    [
      { groups: [{ id: "a" }, { id: "b", name: "B", type: "new type", more: null }], total_records: "2" },
      undefined,
    ],
    [{}, "groups is missing"],
    [{ status: "ok" }, "groups is missing"],
    [[], "the answer is an array, and has to be an object"],
    [null, "the answer is null, and has to be an object"],
    ["text", "the answer is a string, and has to be an object"],
    [{ groups: null }, "groups is null, and has to be an array"],
    [{ groups: {} }, "groups is an object, and has to be an array"],
    [{ groups: [{ id: "a" }, null] }, "groups[1] is null, and has to be an object"],
    [{ groups: [[]] }, "groups[0] is an array, and has to be an object"],
    [{ groups: ["x"] }, "groups[0] is a string, and has to be an object"],
    [{ groups: [{ id: "a" }, { name: "B" }] }, "groups[1].id is missing"],
    [{ groups: [{ id: 5 }] }, "groups[0].id is a number, and has to be a string"],
    [{ groups: [{ id: "a", name: null }] }, "groups[0].name is null, and has to be a string"],
    [
      { groups: [{ id: "a", total_members: 1.5 }] },
      "groups[0].total_members is a number, and has to be an integer",
    ],
  ])("%j: %s", ([data, fault]) => {
    expect(list(data)).toBe(fault);
  });

  test("a group has an id, and what else it has is as described", () => {
    expect(group({ id: "a", search_by_domain: true, other: { a: [null] } })).toBeUndefined();
    expect(group({ status: "ok" })).toBe("id is missing");
    expect(group({ id: "a", search_by_domain: "true" })).toBe(
      "search_by_domain is a string, and has to be a boolean",
    );
  });

  test("looks at 200,000 groups", () => {
    const groups = Array.from({ length: 200_000 }, () => ({ id: "a", name: "A" }));
    expect(list({ groups })).toBeUndefined();
    expect(list({ groups: [...groups, { id: null }] })).toMatch(/^groups\[200000\]\.id is null/);
  });

  test("goes as deep as a schema that refers to itself", () => {
    const schema = { type: "object", properties: { in: { $ref: "#/components/schemas/Node" } } };
    const nodes = { components: { schemas: { Node: schema } } };
    const deep = (end: unknown) =>
      JSON.parse(`${'{"in":'.repeat(100_000)}${JSON.stringify(end)}${"}".repeat(100_000)}`);
    const check = answerCheck({ description: nodes, schema }, { needed: [] });
    expect(check(deep({}))).toBeUndefined();
    expect(check(deep(5))).toMatch(/\.in is a number, and has to be an object$/);
  });

  test("a type may be one of several, or null", () => {
    const schema = {
      properties: { a: { type: ["string", "null"] }, b: { type: "integer", nullable: true }, c: {} },
    };
    const check = answerCheck({ description: {}, schema }, { needed: [] });
    expect(check({ a: null, b: null, c: [null] })).toBeUndefined();
    expect(check({ a: 1 })).toBe("a is a number, and has to be a string or null");
  });
});

describe("resolveSchema", () => {
  const long = 20_000;

  test("follows a long chain of references", () => {
    const schemas = Object.fromEntries(
      Array.from({ length: long }, (_, index) => [`S${index}`, { $ref: `#/S${index + 1}` }]),
    );
    const all = { ...schemas, [`S${long}`]: { type: "string" } };
    expect(resolveSchema(all, { $ref: "#/S0", maxLength: 3 })).toEqual({ type: "string", maxLength: 3 });
  });

  test("folds allOf in, however deep, and diamonds once", () => {
    const nested = JSON.parse(`${'{"allOf":['.repeat(long)}{"type":"string"}${"]}".repeat(long)}`);
    expect(resolveSchema({}, nested)).toEqual({ type: "string" });
    const diamonds = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => {
        const next = { $ref: `#/S${index + 1}` };
        return [`S${index}`, { allOf: [next, next], properties: { [`p${index}`]: {} } }];
      }),
    );
    expect(Object.keys(resolveSchema(diamonds, { $ref: "#/S0" }).properties ?? {})).toHaveLength(60);
  });

  test("survives a circle, and a pointer that cannot be decoded", () => {
    expect(resolveSchema({ A: { $ref: "#/A", type: "string" } }, { $ref: "#/A" })).toEqual({
      type: "string",
    });
    expect(resolveSchema({}, { $ref: "#/%zz", title: "a" })).toEqual({ title: "a" });
  });

  test("what is written beside a reference wins, and later bases over earlier ones", () => {
    const bases = {
      A: { type: "string", title: "A", properties: { a: 1 } },
      B: { title: "B", properties: { b: 2 } },
    };
    const schema = { allOf: [{ $ref: "#/A" }, { $ref: "#/B" }], description: "own" };
    expect(resolveSchema(bases, schema)).toEqual({
      type: "string",
      title: "B",
      description: "own",
      properties: { a: 1, b: 2 },
    });
    expect(resolveSchema(bases, { $ref: "#/A", title: "own" })).toMatchObject({ title: "own" });
  });
});
