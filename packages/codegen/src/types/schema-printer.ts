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
  /** The type of a schema in a media type, a parameter or a header. */
  readonly print: (schema: unknown) => TypeNode;
  /** Adds the schemas of the components to the printed nodes. */
  readonly addTo: (others: () => readonly Node[]) => Node[];
}

/** Makes a printer for the schemas of `context.document`, which adds the helper types that it needs to `footer`. */
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
    // `others` is called here, after the schemas have added their helper types to the footer.
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
