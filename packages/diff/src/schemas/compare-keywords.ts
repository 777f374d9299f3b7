import { joinPointer, type Located, listOf } from "@partwise/description/document";
import { isRead } from "../contract/pair.js";
import type { Comparing } from "./create-schema-comparer.js";
import { isSame } from "./is-same.js";
import { annotations, keywordRules, typedRules } from "./keyword-rules.js";
import { note } from "./schema-node.js";

/** Compares all keywords but for types, values, properties and choices. */
export function compareKeywords(comparing: Comparing): void {
  const { old, new: now, node, direction } = comparing;
  for (const keyword of new Set([...Object.keys(old.keywords), ...Object.keys(now.keywords)])) {
    const values = { old: old.keywords[keyword], new: now.keywords[keyword] };
    if (own.has(keyword)) own.get(keyword)?.(comparing, values);
    if (own.has(keyword) || isSame(values.old, values.new)) continue;
    const pointer = joinPointer(values.new === undefined ? old.pointer : now.pointer, keyword);
    const message = messageOf(keyword, values);
    if (keyword === "deprecated") {
      node.findings.push({
        pointer,
        message: `${now.keywords.deprecated === true ? "" : "no longer "}deprecated`,
        isNew: true,
      });
    } else if (keyword.startsWith("x-") || annotations.has(keyword)) {
      node.findings.push({ pointer, message });
    } else {
      const isPart = (direction === "text" || direction === "form") && ofParts.has(keyword);
      const effect = isPart
        ? "none"
        : (keywordRules[keyword] ?? typedRules[keyword] ?? opaque)(values.old, values.new);
      const isTyped = mayBeTyped(keyword, values) ? "ask" : false;
      if (effect === "none") node.findings.push({ pointer, message, asks: isTyped === "ask" });
      else note(node, direction, effect, { pointer, message, isTyped });
    }
  }
}

/** Keywords that say what a part is, which the parts tell. */
const ofParts: ReadonlySet<string> = new Set(["contentEncoding", "contentMediaType"]);

interface Values {
  readonly old: unknown;
  readonly new: unknown;
}

/** Keywords whose values hold schemas that are compared, and those that other files compare. */
const own: ReadonlyMap<string, (comparing: Comparing, values: Values) => void> = new Map([
  ["items", compareItems],
  ["prefixItems", comparePositions],
  ["additionalProperties", () => {}],
  ["readOnly", () => {}],
  ["writeOnly", () => {}],
]);

/** Whether types differ: those of files and of text for bytes, and those of what no rule compares. */
function mayBeTyped(keyword: string, { old, new: now }: Values): boolean {
  if (keyword === "format") return [old, now].some((format) => format === "binary" || format === "byte");
  return ofParts.has(keyword) || !(keyword in keywordRules);
}

/** A keyword that is not compared inside: with it less is allowed than without it. */
function opaque(old: unknown, now: unknown) {
  return old === undefined ? "narrows" : now === undefined ? "widens" : "both";
}

function compareItems(comparing: Comparing, values: Values): void {
  const { old, new: now, node, direction, pairOf } = comparing;
  const at = { old: joinPointer(old.pointer, "items"), new: joinPointer(now.pointer, "items") };
  const pair = {
    old: [{ value: values.old, pointer: at.old }] as [Located<unknown>],
    new: [{ value: values.new, pointer: at.new }] as [Located<unknown>],
  };
  node.inner.push(pairOf(pair, direction));
}

function comparePositions(comparing: Comparing, values: Values): void {
  const { old, new: now, node, direction, pairOf } = comparing;
  const [before, after] = [listOf(values.old), listOf(values.new)];
  for (let index = 0; index < Math.min(before.length, after.length); index++) {
    const located = (list: readonly unknown[], pointer: string): [Located<unknown>] => [
      { value: list[index], pointer: joinPointer(pointer, "prefixItems", index) },
    ];
    node.inner.push(
      pairOf({ old: located(before, old.pointer), new: located(after, now.pointer) }, direction),
    );
  }
  if (before.length === after.length) return;
  const message = `${after.length} items by position, was ${before.length}`;
  const effect = after.length > before.length ? "narrows" : "widens";
  // a tuple has one length, so that code breaks both ways
  const isTyped = isRead(direction) === (effect === "widens") || "ask";
  note(node, direction, effect, { pointer: joinPointer(now.pointer, "prefixItems"), message, isTyped });
}

function messageOf(keyword: string, values: Values): string {
  const [old, now] = [print(values.old), print(values.new)];
  if (old === undefined) return now === "" ? `${keyword} added` : `${keyword} ${now} added`;
  if (now === undefined) return old === "" ? `${keyword} removed` : `${keyword} ${old} removed`;
  return old === "" || now === "" ? `${keyword} changed` : `${keyword} is ${now}, was ${old}`;
}

/** Short values as JSON; empty for text of authors and what is long. */
function print(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = JSON.stringify(value);
  return text.length > 40 || (typeof value === "object" && value !== null) ? "" : text;
}
