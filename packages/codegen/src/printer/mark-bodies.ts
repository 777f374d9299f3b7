import type { NestedParts } from "@partwise/description/reading";
import type { Node, PropertySignature, TypeElement, TypeLiteralNode, TypeNode } from "typescript";
import { nameOf, withMembers, withType } from "../types/with-members.js";
import { markProperty } from "./mark-property.js";

type TypeScript = typeof import("typescript");

/** The name of the temporary type by which `carryNested` hands parts to `markBodies`. */
const carrier = "$Nested";

type Change = (property: PropertySignature) => PropertySignature;

/**
 * Adds to the type of a request body's content what the content type alone cannot express, each where needed: the order of
 * the media types, `readonly $mediaTypes?: ["multipart/form-data", "application/json"]`, which gives a client the default,
 * and the multipart parts of each media type, `readonly $nested?: { "multipart/form-data": { "album": {} } }`.
 */
export function markBodies(nodes: readonly Node[], ts: TypeScript): Node[] {
  const { factory } = ts;
  const body: Change = (property) => content(markBody(property));
  const content = only({ content: each(uncarry) });
  const operation = only({ requestBody: body, responses: each(content) });
  const pathItem = each(operation);
  const interfaces: { readonly [name: string]: Change } = {
    paths: pathItem,
    webhooks: pathItem,
    operations: operation,
    components: named({ requestBodies: each(body), responses: each(content), pathItems: each(pathItem) }),
  };

  function each(change: Change): Change {
    return (property) => {
      const members = literalOf(property)?.members;
      const changed = members && changeMembers(members, change);
      return changed === undefined
        ? property
        : withType(property, factory.createTypeLiteralNode(changed), ts);
    };
  }

  function only(changes: { readonly [name: string]: Change }): Change {
    return each(named(changes));
  }

  function named(changes: { readonly [name: string]: Change }): Change {
    return (property) => ownValue(changes, nameOf(property, ts))?.(property) ?? property;
  }

  /** The members after a change; undefined when nothing changes. */
  function changeMembers(members: readonly TypeElement[], change: Change): TypeElement[] | undefined {
    const changed = members.map((member) => (ts.isPropertySignature(member) ? change(member) : member));
    return changed.every((member, index) => member === members[index]) ? undefined : changed;
  }

  function uncarry(property: PropertySignature): PropertySignature {
    const [type] = carried(property.type);
    return type === undefined ? property : withType(property, type, ts);
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
      ...(order.length > 1 ? [markProperty("$mediaTypes", factory.createTupleTypeNode(order), ts)] : []),
      ...(nested.length > 0 ? [markProperty("$nested", factory.createTypeLiteralNode(nested), ts)] : []),
    ];
    if (marks.length === 0) return body;
    return withType(body, factory.createTypeLiteralNode([...marks, ...members]), ts);
  }

  function mediaTypesOf(member: TypeElement): readonly (readonly [string, PropertySignature])[] {
    const content = nameOf(member, ts) === "content" ? literalOf(member as PropertySignature) : undefined;
    const found =
      content?.members.map((each) => [nameOf(each, ts) ?? "", each as PropertySignature] as const) ?? [];
    return found.every(([key]) => key.includes("/")) ? found : [];
  }

  function carried(node: Node | undefined): readonly TypeNode[] {
    if (node === undefined || !ts.isTypeReferenceNode(node) || !ts.isIdentifier(node.typeName)) return [];
    return node.typeName.text === carrier ? (node.typeArguments ?? []) : [];
  }

  function literalOf({ type }: PropertySignature): TypeLiteralNode | undefined {
    return type !== undefined && ts.isTypeLiteralNode(type) ? type : undefined;
  }

  return nodes.map((node) => {
    if (!ts.isInterfaceDeclaration(node)) return node;
    const change = ownValue(interfaces, node.name.text);
    const changed = change && changeMembers(node.members, change);
    return changed === undefined ? node : withMembers(node, changed, ts);
  });
}

/** The temporary type of a multipart body and its multipart parts. */
export function carryNested(type: TypeNode, parts: NestedParts, { factory }: TypeScript): TypeNode {
  const print = (nested: NestedParts[string]): TypeNode =>
    nested === null || nested === "deep"
      ? factory.createLiteralTypeNode(nested ? factory.createStringLiteral(nested) : factory.createNull())
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

function ownValue<Value>(object: { readonly [key: string]: Value }, key = ""): Value | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
