import { lookUp, splitPointer } from "@partwise/description/document";
import type { TypeNode } from "typescript";
import type { Place, Printing } from "./printing.js";

/**
 * The type of a reference: the component by its name. Where TypeScript is still resolving that type, the component's alias;
 * where the alias leads back as well, the component's schema printed in place, without the references that lead back.
 */
export function referenceType($ref: string, place: Place, printing: Printing): TypeNode {
  const { printer, context, cycles } = printing;
  const [group = "", kind = "", name = "", ...rest] = splitPointer($ref.slice(1));
  const target = $ref.startsWith("#/components/") && rest.length === 0 ? lookUp($ref, context) : undefined;
  if (target === undefined) return printer.UNKNOWN;
  const { within } = place;
  if (within === undefined || kind !== "schemas") return byName(group, kind, name, printing);
  const { component, inlined, throughAllOf, throughArray } = within;
  const isCut = throughAllOf ? cycles.areIntertwined : cycles.areAlternatives;
  if (!throughArray && isCut(component, name)) {
    // An object that extends a union is a member of that union itself.
    if (inlined.has(name)) return throughAllOf ? printer.UNKNOWN : printing.nothing;
    const deeper = { ...place, within: { ...within, inlined: new Set(inlined).add(name) } };
    return printing.print(target.value, deeper);
  }
  const alias = cycles.meetInArray(component, name) ? cycles.aliases.get(name) : undefined;
  return alias === undefined
    ? byName(group, kind, name, printing)
    : printer.ts.factory.createTypeReferenceNode(alias);
}

function byName(group: string, kind: string, name: string, { printer }: Printing): TypeNode {
  const { factory } = printer.ts;
  const access = (type: TypeNode, key: string) =>
    factory.createIndexedAccessTypeNode(
      type,
      factory.createLiteralTypeNode(factory.createStringLiteral(key)),
    );
  return access(access(factory.createTypeReferenceNode(group), kind), name);
}
