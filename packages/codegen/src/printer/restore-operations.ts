import type { Node, PropertySignature, TypeElement } from "typescript";
import { nameOf, withMembers, withType } from "../types/with-members.js";
import type { StandIn } from "./spell-as31.js";

/** Moves operations that were printed under stand-in paths back to their own paths and methods. */
export function restoreOperations(
  nodes: readonly Node[],
  standIns: readonly StandIn[],
  ts: typeof import("typescript"),
): Node[] {
  const { factory } = ts;
  if (standIns.length === 0) return [...nodes];

  const membersOf = (member: TypeElement | undefined) => {
    const type = member === undefined ? undefined : (member as PropertySignature).type;
    return type !== undefined && ts.isTypeLiteralNode(type) ? [...type.members] : [];
  };

  return nodes.map((node) => {
    if (!ts.isInterfaceDeclaration(node) || node.name.text !== "paths") return node;
    const printed = new Map(node.members.map((member) => [nameOf(member, ts), member]));
    const members = node.members.flatMap((member): TypeElement[] => {
      const path = nameOf(member, ts);
      if (standIns.some(({ as }) => as === path)) return [];
      const added = standIns
        .filter((standIn) => standIn.path === path)
        .flatMap(({ as, method }) => {
          const get = membersOf(printed.get(as)).find((each) => nameOf(each, ts) === "get") as
            | PropertySignature
            | undefined;
          if (get === undefined) return [];
          const name = /^[a-z]\w*$/.test(method)
            ? factory.createIdentifier(method)
            : factory.createStringLiteral(method);
          return [factory.updatePropertySignature(get, get.modifiers, name, get.questionToken, get.type)];
        });
      if (added.length === 0) return [member];
      const type = factory.createTypeLiteralNode([...membersOf(member), ...added]);
      return [withType(member as PropertySignature, type, ts)];
    });
    return withMembers(node, members, ts);
  });
}
