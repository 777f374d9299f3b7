import { type Context, isObject, objectOf } from "@partwise/description/document";
import type { InterfaceDeclaration, Node, PropertySignature, TypeNode } from "typescript";
import { kindsOf } from "./kinds-of.js";
import type { Printer } from "./load-printer.js";
import type { Place, Printing } from "./printing.js";
import { readDiscriminators } from "./read-discriminators.js";
import { findReferenceCycles } from "./reference-cycles.js";
import { schemaType } from "./schema-type.js";
import { nameOf, withMembers } from "./with-members.js";

/** Prints the schemas of a description. */
export interface SchemaPrinter {
  /** The type of a schema that stands in a media type, a parameter or a header. */
  readonly print: (schema: unknown) => TypeNode;
  /** Puts the schemas among the components into what is printed of the others. */
  readonly addTo: (others: () => readonly Node[]) => Node[];
}

/** A printer of the schemas in `context.document`. `footer` takes the helper types that they need. */
export function schemaPrinter(
  context: Context,
  printer: Printer,
  footer: Node[],
  isDated: boolean,
): SchemaPrinter {
  const { ts } = printer;
  const { factory } = ts;
  const schemas = objectOf(objectOf(context.document.components).schemas);
  const printing: Printing = {
    context,
    printer,
    kinds: kindsOf(context),
    discriminators: readDiscriminators(context),
    cycles: findReferenceCycles(context),
    isDated,
    footer,
    nothing: factory.createKeywordTypeNode(ts.SyntaxKind.NeverKeyword),
    print: (schema: unknown, place: Place) => schemaType(schema, place, printing),
  };
  const { aliases } = printing.cycles;

  function componentType(name: string): TypeNode {
    const inlined = new Set([name]);
    const within = { component: name, inlined, throughAllOf: false, throughArray: false };
    const type = printing.print(schemas[name], { component: name, within });
    if (type !== printing.nothing) return type;
    const message = "it refers to nothing but itself, so any value is allowed; say what it is";
    context.warn(`/components/schemas/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`, message);
    return printer.UNKNOWN;
  }

  function member(name: string): PropertySignature {
    const alias = aliases.get(name);
    const type = alias === undefined ? componentType(name) : factory.createTypeReferenceNode(alias);
    const node = factory.createPropertySignature(undefined, printer.tsPropertyIndex(name), undefined, type);
    const schema = schemas[name];
    if (isObject(schema)) printer.addJSDocComment(schema, node);
    return node;
  }

  function addTo(others: () => readonly Node[]): Node[] {
    const members = Object.keys(schemas).map(member);
    if (members.length === 0) return [...others()];
    const declared = [...aliases].map(([name, alias]) =>
      factory.createTypeAliasDeclaration(undefined, alias, undefined, componentType(name)),
    );
    const type = factory.createTypeLiteralNode(members);
    // Called here, since the printed schemas have by now put their helper types among the others.
    const replaced = others().map((node) => {
      if (!ts.isInterfaceDeclaration(node) || node.name.text !== "components") return node;
      return withSchemas(node, factory.createPropertySignature(undefined, "schemas", undefined, type));
    });
    return [...replaced, ...declared];
  }

  function withSchemas(node: InterfaceDeclaration, property: PropertySignature): InterfaceDeclaration {
    const members = node.members.map((each) => (nameOf(each, ts) === "schemas" ? property : each));
    return withMembers(node, members, ts);
  }

  return { print: (schema) => printing.print(schema, {}), addTo };
}
