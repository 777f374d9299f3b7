import type { InterfaceDeclaration, Node, PropertySignature, TypeElement, TypeNode } from "typescript";

type TypeScript = typeof import("typescript");

/** A copy of an interface with other members. */
export function withMembers(
  node: InterfaceDeclaration,
  members: readonly TypeElement[],
  { factory }: TypeScript,
): InterfaceDeclaration {
  const { modifiers, name, typeParameters, heritageClauses } = node;
  return factory.updateInterfaceDeclaration(node, modifiers, name, typeParameters, heritageClauses, members);
}

/** A copy of a property with another type. */
export function withType(
  property: PropertySignature,
  type: TypeNode,
  { factory }: TypeScript,
): PropertySignature {
  const { modifiers, name, questionToken } = property;
  return factory.updatePropertySignature(property, modifiers, name, questionToken, type);
}

/** The name of a property; undefined for a member without a name, or with a computed one. */
export function nameOf(node: Node, ts: TypeScript): string | undefined {
  if (!ts.isPropertySignature(node)) return undefined;
  const { name } = node;
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : undefined;
}
