import { fileURLToPath } from "node:url";
import { loadDescription } from "@partwise/description";
import ts from "typescript";
import { describe, expect, test, vi } from "vitest";
import { printNodes } from "../../src/printer/print-nodes.js";
import { printTypes } from "../../src/printer/print-types.js";
import { descriptionFolder } from "../helpers/description-folder.js";

vi.setConfig({ testTimeout: 300_000 });
vi.mock("../../src/printer/print-nodes.js", { spy: true });

const { put } = descriptionFolder();
const { factory, SyntaxKind } = ts;
const text = factory.createKeywordTypeNode(SyntaxKind.StringKeyword);

/** What TypeScript's own printer makes of them. */
function printedByTypeScript(nodes: readonly ts.Node[]): string {
  const file = ts.createSourceFile("types.ts", "", ts.ScriptTarget.ESNext, false, ts.ScriptKind.TS);
  const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
  return nodes.map((node) => `${printer.printNode(ts.EmitHint.Unspecified, node, file)}\n`).join("");
}

/** Prints without any help: what would be left to TypeScript's printer shows. */
function printedAlone(nodes: readonly ts.Node[]): string {
  const printNode = (_hint: ts.EmitHint, node: ts.Node) => `(left: ${SyntaxKind[node.kind]})`;
  return printNodes(nodes, { ...ts, createPrinter: () => ({ printNode }) as unknown as ts.Printer });
}

async function nodesOf(description: string): Promise<readonly ts.Node[]> {
  vi.mocked(printNodes).mockClear();
  const { context } = await loadDescription(description);
  printTypes(context);
  return vi.mocked(printNodes).mock.calls[0]?.[0] ?? [];
}

const fixtures = [
  "specs/zoom-im-groups/openapi.yaml",
  "packages/acceptance/test/consumers/openapi.yaml",
  "packages/client/test/fixtures/albums/openapi.yaml",
  "packages/client/test/fixtures/files/openapi.yaml",
];

test.each(fixtures)("%s", async (name) => {
  const nodes = await nodesOf(fileURLToPath(new URL(`../../../../${name}`, import.meta.url)));
  const want = printedByTypeScript(nodes);
  expect(want).toContain("export interface paths {");
  expect(printNodes(nodes, ts)).toBe(want);
});

test("whatever a description can bring about", async () => {
  const nodes = await nodesOf(await put("api.yaml", everything));
  expect(printNodes(nodes, ts)).toBe(printedByTypeScript(nodes));
  expect(printedAlone(nodes).match(/\(left: \w+\)/g)).toEqual(
    ["TypeAliasDeclaration", "StringLiteral", "StringLiteral", "TypeAliasDeclaration"].map(
      (kind) => `(left: ${kind})`,
    ),
  );
});

const everything = String.raw`
openapi: 3.1.1
info: { title: t, version: "1" }
paths:
  /pets/{id}:
    summary: A pet, or "none"
    parameters: [{ name: id, in: path, required: true, schema: { type: integer, minimum: 0 } }]
    post:
      operationId: add-pet
      deprecated: true
      description: "Two\nlines,\r\n\tthe last  \n\n */ of them ends a comment"
      requestBody:
        content:
          multipart/form-data:
            schema: { properties: { album: { $ref: "#/components/schemas/Album" } } }
            encoding: { album: { contentType: multipart/mixed } }
          application/json: { schema: { $ref: "#/components/schemas/Pet" } }
      responses:
        "200": { description: d, headers: { X-Rate: { schema: { type: number } } } }
        default: { description: none }
components:
  schemas:
    Album: { type: object, properties: { cover: { type: string, format: binary } } }
    Pet:
      title: "  Pet\u2028of mine "
      type: object
      required: [id, kind]
      additionalProperties: { type: [string, "null"] }
      properties:
        id: { type: integer, readOnly: true, default: 0, examples: [1, { a: [2] }] }
        kind: { enum: [cat, "it's", 'say "hi"', 'back\slash', "caf\u00e9", "line\nbreak", "\U0001F408"] }
        "caf\u00e9": { type: string }
        'say "\U0001F408"': { type: string }
        odd-name: { enum: [-1, 1.5, 1.0e+21, true, null] }
        first: { type: array, prefixItems: [{ type: string }, { type: boolean }] }
        rest: { type: array, prefixItems: [{ type: string }], items: { type: number } }
        lists: { type: array, items: { type: array, items: { oneOf: [{ type: string }, { type: "null" }] } } }
        both: { allOf: [{ $ref: "#/components/schemas/Album" }, { properties: { x: { const: 1 } } }] }
        either: { anyOf: [{ type: object }, { type: array, items: {} }, { not: {} }] }
        nothing: { type: object, additionalProperties: false }
        self: { $ref: "#/components/schemas/Pet/properties/both" }
    Cat:
      allOf: [{ $ref: "#/components/schemas/Animal" }, { properties: { claws: { type: integer } } }]
    Animal:
      required: [kind]
      properties: { kind: { type: string } }
      discriminator: { propertyName: kind, mapping: { cat: "#/components/schemas/Cat" } }
`;

const property = (type: ts.TypeNode, name: ts.PropertyName = factory.createIdentifier("a")) =>
  factory.createPropertySignature(undefined, name, undefined, type);
const declare = (...members: ts.TypeElement[]) =>
  factory.createInterfaceDeclaration(undefined, "I", undefined, undefined, members);
const commented = <Node extends ts.Node>(node: Node, comment: string, isLine = false): Node =>
  ts.addSyntheticLeadingComment(
    node,
    isLine ? SyntaxKind.SingleLineCommentTrivia : SyntaxKind.MultiLineCommentTrivia,
    comment,
    true,
  );

describe("what is not made of a description is left to TypeScript's printer", () => {
  const inherited = factory.createExpressionWithTypeArguments(factory.createIdentifier("J"), undefined);
  test.each<[name: string, node: ts.Node]>([
    ["a function", declare(property(factory.createFunctionTypeNode(undefined, [], text)))],
    ["a method", declare(factory.createMethodSignature(undefined, "m", undefined, undefined, [], text))],
    ["an operator", declare(property(factory.createTypeOperatorNode(SyntaxKind.KeyOfKeyword, text)))],
    ["a tuple of nothing", declare(property(factory.createTupleTypeNode([])))],
    ["a template", declare(property(factory.createTemplateLiteralType(factory.createTemplateHead("a"), [])))],
    ["a computed name", declare(property(text, factory.createComputedPropertyName(factory.createNull())))],
    [
      "a qualified name",
      declare(
        property(
          factory.createTypeReferenceNode(factory.createQualifiedName(factory.createIdentifier("A"), "B")),
        ),
      ),
    ],
    ["a comment of one line", declare(commented(property(text), " why", true))],
    ["a comment in a type", declare(property(commented(factory.createTypeReferenceNode("A"), "* why ")))],
    ["a comment on the interface", commented(declare(property(text)), "* why ")],
    ["a comment behind", declare(ts.addSyntheticTrailingComment(property(text), 3, "why"))],
    ["no members", declare()],
    [
      "type parameters",
      factory.createInterfaceDeclaration(
        undefined,
        "I",
        [factory.createTypeParameterDeclaration(undefined, "T")],
        undefined,
        [property(text)],
      ),
    ],
    [
      "heritage",
      factory.createInterfaceDeclaration(
        undefined,
        "I",
        undefined,
        [factory.createHeritageClause(SyntaxKind.ExtendsKeyword, [inherited])],
        [property(text)],
      ),
    ],
  ])("%s", (_name, node) => {
    expect(printNodes([node], ts)).toBe(printedByTypeScript([node]));
    expect(printedAlone([node])).toBe("(left: InterfaceDeclaration)\n");
  });
});

test("controls of a terminal and turns of direction are spelled in comments", () => {
  const nodes = [
    declare(commented(property(text), "* a\u001b[31m\u0007\u009b2J\u202e\u2066 \u200f\u00ad\t. ")),
  ];
  expect(printedAlone(nodes)).toContain("/** a\\u001b[31m\\u0007\\u009b2J\\u202e\\u2066 \u200f\u00ad\t. */");
});

test.each<[comment: string]>([
  ["* one line "],
  ["*\n * two\n * lines\n "],
  ["*\n *     indented\n *\n * \n *  \n "],
  ["*\nno star\n  two\n\tthree\n \t four\n "],
  ["*  spaces  \n *   before and behind   \n  "],
  ["*\r\n * CRLF\r * CR\u2028 * LS\u2029 * PS\n "],
  ["*\n\u00a0\u3000\ufeffodd spaces\u0085\n\f\v\u200b * x\n"],
  ["*\n\n\n"],
  [""],
])("the comment %j", (comment) => {
  const inner = commented(commented(property(text), "* first "), comment);
  const nodes = [declare(commented(property(factory.createTypeLiteralNode([inner])), comment))];
  expect(printedAlone(nodes)).toBe(printedByTypeScript(nodes));
});
