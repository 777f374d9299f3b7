import type { Node, PropertySignature, TypeElement, TypeLiteralNode } from "typescript";

/**
 * Writes down the order of a request body's media types, which the keys of a type do not keep:
 * `readonly $mediaTypes?: ["multipart/form-data", "application/json"]`. A client tells by it which one is
 * sent by default. Bodies of one media type need no mark.
 */
export function markMediaTypes(nodes: readonly Node[], ts: typeof import("typescript")): Node[] {
  const { factory } = ts;

  function visit(node: Node, parent: string): Node {
    const name = nameOf(node);
    if (name !== undefined && (name === "requestBody" || parent === "requestBodies")) {
      return markBody(node as PropertySignature);
    }
    // a literal, array or union passes on the name of the property whose type it is
    const inside = name ?? (ts.isTypeLiteralNode(node) ? parent : "");
    return ts.visitEachChild(node, (child) => visit(child, inside), undefined);
  }

  function markBody(body: PropertySignature): PropertySignature {
    const order = literalOf(body)
      ?.members.map(mediaTypesOf)
      .find((keys) => keys.length > 1);
    if (order === undefined) return body;
    const list = factory.createTupleTypeNode(
      order.map((key) => factory.createLiteralTypeNode(factory.createStringLiteral(key))),
    );
    const mark = factory.createPropertySignature(
      [factory.createModifier(ts.SyntaxKind.ReadonlyKeyword)],
      "$mediaTypes",
      factory.createToken(ts.SyntaxKind.QuestionToken),
      list,
    );
    const type = factory.createTypeLiteralNode([mark, ...(literalOf(body)?.members ?? [])]);
    return factory.updatePropertySignature(body, body.modifiers, body.name, body.questionToken, type);
  }

  function mediaTypesOf(member: TypeElement): string[] {
    const content = nameOf(member) === "content" ? literalOf(member as PropertySignature) : undefined;
    const keys = content?.members.map((each) => nameOf(each) ?? "") ?? [];
    return keys.every((key) => key.includes("/")) ? keys : [];
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
