import type { Node, PropertySignature, TypeElement, TypeLiteralNode, TypeNode } from "typescript";
import type { NestedParts } from "./nested-parts.js";

type TypeScript = typeof import("typescript");

/** A type that is on its way to `markBodies`, which moves the second argument to the body. */
const carrier = "$Nested";

/** The type of a multipart body together with those of its parts that are multipart themselves. */
export function carryNested(type: TypeNode, parts: NestedParts, { factory }: TypeScript): TypeNode {
  const print = (nested: NestedParts | null): TypeNode =>
    nested === null
      ? factory.createLiteralTypeNode(factory.createNull())
      : factory.createTypeLiteralNode(
          Object.entries(nested).map(([part, inside]) =>
            factory.createPropertySignature(
              undefined,
              factory.createStringLiteral(part),
              undefined,
              print(inside),
            ),
          ),
        );
  return factory.createTypeReferenceNode(carrier, [type, print(parts)]);
}

/**
 * Writes down what the type of a request body's content cannot say, each only where there is something to say:
 * the order of its media types, `readonly $mediaTypes?: ["multipart/form-data", "application/json"]`, which tells
 * a client what is sent by default, and by media type the parts that are multipart themselves,
 * `readonly $nested?: { "multipart/form-data": { "album": {} } }`.
 */
export function markBodies(nodes: readonly Node[], ts: TypeScript): Node[] {
  const { factory } = ts;

  function visit(node: Node, parent: string): Node {
    const name = nameOf(node);
    const isBody = name !== undefined && (name === "requestBody" || parent === "requestBodies");
    const marked = isBody ? markBody(node as PropertySignature) : node;
    const [type] = carried(marked);
    if (type !== undefined) return type;
    // a literal, array or union passes on the name of the property whose type it is
    const inside = name ?? (ts.isTypeLiteralNode(marked) ? parent : "");
    return ts.visitEachChild(marked, (child) => visit(child, inside), undefined);
  }

  function markBody(body: PropertySignature): PropertySignature {
    const members = literalOf(body)?.members ?? [];
    const content = members.map(mediaTypesOf).find((each) => each.length > 0) ?? [];
    const order = content.map(([key]) => factory.createLiteralTypeNode(factory.createStringLiteral(key)));
    const nested = content.flatMap(([key, { type }]) => {
      const [, parts] = carried(type);
      const name = factory.createStringLiteral(key);
      return parts ? [factory.createPropertySignature(undefined, name, undefined, parts)] : [];
    });
    const marks = [
      ...(order.length > 1 ? [mark("$mediaTypes", factory.createTupleTypeNode(order))] : []),
      ...(nested.length > 0 ? [mark("$nested", factory.createTypeLiteralNode(nested))] : []),
    ];
    if (marks.length === 0) return body;
    const type = factory.createTypeLiteralNode([...marks, ...members]);
    return factory.updatePropertySignature(body, body.modifiers, body.name, body.questionToken, type);
  }

  function mark(name: string, type: TypeNode): PropertySignature {
    return factory.createPropertySignature(
      [factory.createModifier(ts.SyntaxKind.ReadonlyKeyword)],
      name,
      factory.createToken(ts.SyntaxKind.QuestionToken),
      type,
    );
  }

  function mediaTypesOf(member: TypeElement): readonly (readonly [string, PropertySignature])[] {
    const content = nameOf(member) === "content" ? literalOf(member as PropertySignature) : undefined;
    const found =
      content?.members.map((each) => [nameOf(each) ?? "", each as PropertySignature] as const) ?? [];
    return found.every(([key]) => key.includes("/")) ? found : [];
  }

  function carried(node: Node | undefined): readonly TypeNode[] {
    if (node === undefined || !ts.isTypeReferenceNode(node) || !ts.isIdentifier(node.typeName)) return [];
    return node.typeName.text === carrier ? (node.typeArguments ?? []) : [];
  }

  function literalOf({ type }: PropertySignature): TypeLiteralNode | undefined {
    return type !== undefined && ts.isTypeLiteralNode(type) ? type : undefined;
  }

  function nameOf(node: Node): string | undefined {
    if (!ts.isPropertySignature(node)) return undefined;
    const { name } = node;
    return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : undefined;
  }

  return nodes.map((node) => visit(node, ""));
}
