import type { PropertySignature, TypeNode } from "typescript";

/** The property `readonly NAME?: TYPE`, which marks a type and which no value has. */
export function markProperty(
  name: string,
  type: TypeNode,
  { factory, SyntaxKind }: typeof import("typescript"),
): PropertySignature {
  return factory.createPropertySignature(
    [factory.createModifier(SyntaxKind.ReadonlyKeyword)],
    name,
    factory.createToken(SyntaxKind.QuestionToken),
    type,
  );
}
