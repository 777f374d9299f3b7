import type { Node, PropertySignature } from "typescript";
import { nameOf } from "../types/with-members.js";
import { querystringMark } from "./spell-parameters.js";

/** Moves parameters `in: querystring`, which were printed as query parameters, to a member of their own. */
export function restoreQuerystrings(nodes: readonly Node[], ts: typeof import("typescript")): Node[] {
  const { factory } = ts;

  function renamed(property: PropertySignature, name: string): PropertySignature {
    const { modifiers, questionToken, type } = property;
    return factory.updatePropertySignature(property, modifiers, propertyName(name), questionToken, type);
  }

  function propertyName(name: string) {
    return /^[a-z_]\w*$/i.test(name) ? factory.createIdentifier(name) : factory.createStringLiteral(name);
  }

  function visit(node: Node): Node {
    const visited = ts.visitEachChild(node, visit, undefined);
    if (!ts.isPropertySignature(visited) || nameOf(visited, ts) !== "query") return visited;
    const { type } = visited;
    if (type === undefined || !ts.isTypeLiteralNode(type)) return visited;
    const member = type.members.find(
      (each): each is PropertySignature =>
        ts.isPropertySignature(each) && Boolean(nameOf(each, ts)?.startsWith(querystringMark)),
    );
    if (member === undefined) return visited;
    const name = (nameOf(member, ts) ?? "").slice(querystringMark.length);
    const { modifiers } = visited;
    return factory.updatePropertySignature(
      visited,
      modifiers,
      factory.createIdentifier("querystring"),
      member.questionToken,
      factory.createTypeLiteralNode([renamed(member, name)]),
    );
  }

  return nodes.map(visit);
}
