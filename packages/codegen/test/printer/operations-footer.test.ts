import ts from "typescript";
import { expect, test } from "vitest";
import { operationsFooter } from "../../src/printer/operations-footer.js";

const { factory } = ts;
const property = (name: string) =>
  factory.createPropertySignature(undefined, name, undefined, factory.createTypeLiteralNode([]));
const declaration = (name: string, members: ts.TypeElement[]) =>
  factory.createInterfaceDeclaration(undefined, name, undefined, undefined, members);

test("the interface of the operations takes members as the printer gives them, and other nodes stay as they are", () => {
  const { nodes, close } = operationsFooter<ts.Node>(ts);
  const operations = declaration("operations", [property("first")]);
  nodes.push(declaration("Other", [property("other")]));
  nodes.push(operations);
  expect(nodes).toHaveLength(2);
  expect(nodes.find((node) => node === operations)).toBe(operations);
  for (const name of ["a", "b", "c"]) {
    // as openapi-typescript does, in time that grows with what is there
    expect(operations.members).toHaveLength(0);
    const members = factory.createNodeArray([...operations.members, property(name)]);
    Object.assign(operations, { members });
  }
  close();
  expect(operations.members.map((member) => (member.name as ts.Identifier).text)).toEqual([
    "first",
    "a",
    "b",
    "c",
  ]);
  expect((nodes[0] as ts.InterfaceDeclaration).members).toHaveLength(1);
});

test("without operations nothing is there", () => {
  const { nodes, close } = operationsFooter<ts.Node>(ts);
  close();
  expect(nodes).toHaveLength(0);
});
