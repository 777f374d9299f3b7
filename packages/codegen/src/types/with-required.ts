import type { TypeNode } from "typescript";
import { definesProperty, requiresProperty } from "./defines-property.js";
import { kind } from "./kinds-of.js";
import type { Printing } from "./printing.js";
import { componentOf } from "./read-discriminators.js";

/** The type of a reference with the named optional properties made required. */
export function withRequired(
  type: TypeNode,
  reference: { readonly [key: string]: unknown },
  required: ReadonlySet<string>,
  printing: Printing,
): TypeNode {
  const { context, printer, kinds, discriminators, footer } = printing;
  const { ts, tsWithRequired, tsIntersection } = printer;
  const isNamed = ts.isIndexedAccessTypeNode(type) || ts.isTypeReferenceNode(type);
  if (!isNamed || required.size === 0) return type;
  const told = discriminators.get(componentOf(reference) ?? "") ?? [];
  const names = [...required].filter(
    (name) =>
      definesProperty(reference, name, context) &&
      !requiresProperty(reference, name, context) &&
      !told.some(({ property }) => property === name),
  );
  if (names.length === 0) return type;
  const allowed = kinds.printed(reference);
  if (allowed === kind.object) return tsWithRequired(type, names, footer);
  if (allowed === (kind.object | kind.null)) {
    return tsWithRequired(ts.factory.createTypeReferenceNode("NonNullable", [type]), names, footer);
  }
  const given = names.map((name) =>
    ts.factory.createPropertySignature(
      undefined,
      printer.tsPropertyIndex(name),
      undefined,
      anything(printing),
    ),
  );
  return tsIntersection([type, ts.factory.createTypeLiteralNode(given)]);
}

/** The type of any value except undefined. Intersected with an optional property's type, it removes undefined. */
export function anything({ printer }: Printing): TypeNode {
  const { factory } = printer.ts;
  return factory.createUnionTypeNode([factory.createTypeLiteralNode([]), printer.NULL]);
}
