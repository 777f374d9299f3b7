import { type NamedOperation, operationsOf } from "@partwise/description";
import type { Context } from "@partwise/description/document";
import type { Change } from "./contract/change.js";
import { changeOf, type Finding } from "./contract/finding.js";
import type { Contexts, Pair } from "./contract/pair.js";
import { compareDescription } from "./operations/compare-description.js";
import { compareOperation } from "./operations/compare-operation.js";
import { createSchemaComparer } from "./schemas/create-schema-comparer.js";
import { isSame } from "./schemas/is-same.js";
import { touchedUnits } from "./touched/touched-units.js";
import { type Compared, judgeTypes } from "./types/judge-types.js";

/**
 * Tells what an edit of a description does to callers: each change with what it breaks and the bump that follows. Operations
 * of which nothing changed, references included, are not looked at.
 * @example
 * ```ts
 * const [old, now] = await Promise.all(["old.yaml", "new.yaml"].map((file) => loadDescription(file)));
 * const changes = await diffDescriptions(old.context, now.context);
 * ```
 */
export async function diffDescriptions(old: Context, now: Context): Promise<readonly Change[]> {
  const contexts: Contexts = { old, new: now };
  const isTouched = touchedUnits(contexts);
  const schemas = createSchemaComparer(contexts, (pointer) => !isTouched(pointer));
  const before = new Map(operationsOf(old).map((operation) => [operation.name, operation]));
  const after = new Map(operationsOf(now).map((operation) => [operation.name, operation]));
  const changes = compareDescription(contexts).map((finding) => changeOf(finding, null));
  const compared: Compared[] = [];
  const isSameSecurity = isSame(old.document.security, now.document.security);
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const pair = { old: before.get(name), new: after.get(name) };
    if (pair.old === undefined) changes.push(changeOf(added(pair.new?.pointer), name));
    else if (pair.new === undefined) changes.push(changeOf(removed(pair.old.pointer), name));
    else {
      const both = { old: pair.old, new: pair.new };
      if (isSameSecurity && !isTouchedOperation(both, isTouched)) continue;
      const sections = compareOperation(both, { contexts, schemas });
      if (Object.values(sections).some((findings) => findings.length > 0))
        compared.push({ ...both, sections });
      else if (isTouched(both.new.place.pointer) && !isSame(both.old.value, both.new.value))
        changes.push(changeOf(reworded(both.new.pointer), name));
    }
  }
  const judged = judgeTypes(compared, contexts);
  for (const [index, { new: now }] of compared.entries()) {
    const findings = Object.values(judged[index] ?? {}).flat();
    changes.push(...distinct(findings).map((finding) => changeOf(finding, now.name)));
  }
  if (changes.length === 0 && !isSame(old.document, now.document)) changes.push(changeOf(reworded(""), null));
  return changes;
}

function isTouchedOperation(
  { old, new: now }: Pair<NamedOperation>,
  isTouched: (pointer: string) => boolean,
): boolean {
  const pointers = [old.pointer, now.pointer, old.place.pointer, now.place.pointer];
  return old.pointer !== now.pointer || pointers.some(isTouched);
}

function added(pointer = ""): Finding {
  return { pointer, message: "operation added", isNew: true };
}

function removed(pointer: string): Finding {
  return { pointer, message: "operation removed", wire: true, types: true };
}

function reworded(pointer: string): Finding {
  return { pointer, message: "texts or examples changed, or the order of things" };
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  const keyOf = ({ pointer, message, wire, types }: Finding) =>
    JSON.stringify([pointer, message, wire, types]);
  return [...new Map(findings.map((finding) => [keyOf(finding), finding])).values()];
}
