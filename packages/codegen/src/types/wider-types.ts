import type { TypeNode, TypeReferenceNode } from "typescript";
import type { Printing } from "./printing.js";

/**
 * Wider and shorter types for the same values: repeated types appear once, marks of readOnly and writeOnly are removed, and
 * an inline object type becomes a record of any values.
 */
export function widerTypes(types: readonly TypeNode[], printing: Printing): readonly TypeNode[] {
  const { ts, STRING, UNKNOWN, tsRecord } = printing.printer;
  const found = new Map<unknown, TypeNode>();
  const add = (type: TypeNode): void => {
    if (ts.isUnionTypeNode(type)) type.types.forEach(add);
    else if (ts.isParenthesizedTypeNode(type)) add(type.type);
    else if (ts.isTypeReferenceNode(type) && /^\$(Read|Write)$/.test(nameOf(type)))
      type.typeArguments?.forEach(add);
    else if (ts.isTypeLiteralNode(type)) add(tsRecord(STRING, UNKNOWN));
    else found.set(keyOf(type) ?? type, type);
  };

  const nameOf = (type: TypeReferenceNode) => (ts.isIdentifier(type.typeName) ? type.typeName.text : "");

  /** The key by which equal types are found; undefined for a type that is not compared. */
  function keyOf(type: TypeNode): string | undefined {
    if (ts.isArrayTypeNode(type)) {
      const item = keyOf(type.elementType);
      return item === undefined ? undefined : `${item}[]`;
    }
    if (ts.isIndexedAccessTypeNode(type)) {
      const key = ts.isLiteralTypeNode(type.indexType) ? type.indexType.literal : undefined;
      return key !== undefined && ts.isStringLiteral(key)
        ? `${keyOf(type.objectType)}[${JSON.stringify(key.text)}]`
        : undefined;
    }
    if (ts.isTypeReferenceNode(type)) {
      const of = type.typeArguments?.map(keyOf);
      return of === undefined ? nameOf(type) : of.includes(undefined) ? undefined : `${nameOf(type)}<${of}>`;
    }
    return ts.isLiteralTypeNode(type) ? undefined : ts.tokenToString(type.kind);
  }

  types.forEach(add);
  return [...found.values()];
}
