import { type DraftContext, follow, isObject, objectOf } from "@partwise/description/document";
import { operationsIn, type Pagination, paginationOf } from "@partwise/description/reading";
import type { Node, PropertySignature, TypeElement } from "typescript";
import { nameOf, withMembers, withType } from "../types/with-members.js";
import { markProperty } from "./mark-property.js";

type TypeScript = typeof import("typescript");

type Marks = ReadonlyMap<string | undefined, Pagination>;

/**
 * Adds to the type of an operation with `x-partwise-pagination` the place of its items, and whether the next page is
 * described: `readonly $pages?: { items: "/pets"; next: true }`.
 */
export function markPages(nodes: readonly Node[], context: DraftContext, ts: TypeScript): Node[] {
  const { factory } = ts;
  const byPath = paginations(context);
  if (byPath.size === 0) return [...nodes];
  const byId = new Map<string, Pagination>();

  function marked(member: TypeElement, pagination: Pagination): TypeElement {
    const { type } = member as PropertySignature;
    if (type !== undefined && ts.isIndexedAccessTypeNode(type)) {
      const { indexType } = type;
      if (ts.isLiteralTypeNode(indexType) && ts.isStringLiteral(indexType.literal)) {
        byId.set(indexType.literal.text, pagination);
      }
      return member;
    }
    if (type === undefined || !ts.isTypeLiteralNode(type)) return member;
    const literal = factory.createTypeLiteralNode([pagesMark(pagination, ts), ...type.members]);
    return withType(member as PropertySignature, literal, ts);
  }

  function markedMembers(members: readonly TypeElement[], marks: Marks): TypeElement[] {
    return members.map((member) => {
      const pagination = marks.get(nameOf(member, ts));
      return pagination === undefined ? member : marked(member, pagination);
    });
  }

  function markedPath(member: TypeElement): TypeElement {
    const marks = byPath.get(nameOf(member, ts) ?? "");
    const { type } = member as PropertySignature;
    if (marks === undefined || type === undefined || !ts.isTypeLiteralNode(type)) return member;
    const literal = factory.createTypeLiteralNode(markedMembers(type.members, marks));
    return withType(member as PropertySignature, literal, ts);
  }

  // The paths come first, since they tell which operations are marked.
  return nodes.map((node) => {
    if (!ts.isInterfaceDeclaration(node)) return node;
    const { name, members } = node;
    const changed =
      name.text === "paths"
        ? members.map(markedPath)
        : name.text === "operations"
          ? markedMembers(members, byId)
          : undefined;
    return changed === undefined ? node : withMembers(node, changed, ts);
  });
}

/** `readonly $pages?: { items: "/pets"; next: true }` */
function pagesMark({ items, next }: Pagination, ts: TypeScript): PropertySignature {
  const { factory } = ts;
  const property = (name: string, literal: Parameters<typeof factory.createLiteralTypeNode>[0]) =>
    factory.createPropertySignature(undefined, name, undefined, factory.createLiteralTypeNode(literal));
  const members = [
    ...(items === undefined ? [] : [property("items", factory.createStringLiteral(items))]),
    ...(next === undefined ? [] : [property("next", factory.createTrue())]),
  ];
  return markProperty("$pages", factory.createTypeLiteralNode(members), ts);
}

/** The marks of operations, by path and method. */
function paginations(context: DraftContext): ReadonlyMap<string, Marks> {
  const found = new Map<string, Marks>();
  const quiet = { ...context, warn: () => {} };
  for (const [path, value] of Object.entries(objectOf(context.document.paths))) {
    const item = follow({ value, pointer: "" }, context)?.value;
    const marks = new Map<string, Pagination>();
    for (const { method, value: operation } of isObject(item)
      ? operationsIn({ value: item, pointer: "" }, context)
      : []) {
      const target = follow({ value: operation, pointer: "" }, context);
      const pagination = target && paginationOf(target, quiet);
      if (pagination !== undefined) marks.set(method, pagination);
    }
    if (marks.size > 0) found.set(path, marks);
  }
  return found;
}
