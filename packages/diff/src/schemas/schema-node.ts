import type { Finding } from "../contract/finding.js";
import { type Direction, isRead } from "../contract/pair.js";
import type { Effect } from "./keyword-rules.js";

/** Two schemas that were compared: what was found in the schemas themselves, and the pairs inside of the schemas. */
export interface SchemaNode {
  readonly findings: Finding[];
  readonly inner: SchemaNode[];
  /** The new schema refuses something that the old one allows, or allows something that the old one refuses. */
  narrows: boolean;
  widens: boolean;
}

/** Notes what a keyword does. `isTyped` tells that its values differ in TypeScript, too; `ask` that they may. */
export function note(
  node: SchemaNode,
  direction: Direction,
  effect: Effect,
  { pointer, message, isTyped }: Pick<Finding, "pointer" | "message"> & { readonly isTyped: boolean | "ask" },
): void {
  const narrows = effect === "narrows" || effect === "both";
  const widens = effect === "widens" || effect === "both";
  node.narrows ||= narrows;
  node.widens ||= widens;
  const breaks = isRead(direction) ? widens : narrows;
  const isNew = !isRead(direction) && widens;
  const asks = isTyped === "ask" || (breaks && isTyped);
  node.findings.push({ pointer, message, wire: breaks, types: breaks && isTyped === true, asks, isNew });
}

/** The findings of a pair and of all pairs inside. A pair that leads to itself is looked at once. */
export function findingsIn(root: SchemaNode): readonly Finding[] {
  return [...reached(root)].flatMap(({ findings }) => findings);
}

/** Whether all that the old schema allows is allowed by the new one. */
export function keepsAll(root: SchemaNode): boolean {
  return [...reached(root)].every(({ narrows }) => !narrows);
}

/** Whether all that the new schema allows was allowed by the old one. */
export function addsNothing(root: SchemaNode): boolean {
  return [...reached(root)].every(({ widens }) => !widens);
}

function reached(root: SchemaNode): ReadonlySet<SchemaNode> {
  const found = new Set([root]);
  for (const node of found) for (const inner of node.inner) found.add(inner);
  return found;
}
