import { type NamedOperation, operationsOf } from "@partwise/description";
import type { Context } from "@partwise/description/document";
import { operationsBelow } from "@partwise/description/reading";
import type { Change } from "./contract/change.js";
import { changeOf, type Finding } from "./contract/finding.js";
import type { Contexts, Pair } from "./contract/pair.js";
import { compareDescription } from "./operations/compare-description.js";
import { compareOperation } from "./operations/compare-operation.js";
import { compareReceived } from "./operations/compare-received.js";
import { pairOperations } from "./operations/pair-operations.js";
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
  const changes = compareDescription(contexts).map((finding) => changeOf(finding, null));
  const compared: Compared[] = [];
  const isSameSecurity = isSame(old.document.security, now.document.security);
  const compareAll = (operations: Pair<readonly NamedOperation[]>, isReceived: boolean) => {
    for (const pair of pairOperations(operations)) {
      const called = nameOf((pair.new ?? pair.old)?.name ?? "", isReceived);
      if (pair.old === undefined) changes.push(changeOf(added(pair.new?.pointer, isReceived), called));
      else if (pair.new === undefined) changes.push(changeOf(removed(pair.old.pointer, isReceived), called));
      else {
        const both = { old: pair.old, new: pair.new };
        if ((isSameSecurity || isReceived) && !isTouchedOperation(both, isTouched)) continue;
        const compare = isReceived ? compareReceived : compareOperation;
        const sections = compare(both, { contexts, schemas });
        if (Object.values(sections).some((findings) => findings.length > 0))
          compared.push({ ...both, sections, isReceived });
        else if (isTouched(both.new.place.pointer) && !isSame(both.old.value, both.new.value))
          changes.push(changeOf(reworded(both.new.pointer), called));
      }
    }
  };
  compareAll({ old: operationsOf(old), new: operationsOf(now) }, false);
  compareAll({ old: webhooksOf(old), new: webhooksOf(now) }, true);
  const judged = judgeTypes(compared, contexts);
  for (const [index, { new: operation, isReceived }] of compared.entries()) {
    const findings = Object.values(judged[index] ?? {}).flat();
    const called = nameOf(operation.name, isReceived);
    changes.push(...distinct(findings).map((finding) => changeOf(finding, called)));
  }
  if (changes.length === 0 && !isSame(old.document, now.document)) changes.push(changeOf(reworded(""), null));
  return changes;
}

function webhooksOf(context: Context): readonly NamedOperation[] {
  return operationsBelow({ value: context.document.webhooks, pointer: "/webhooks" }, context);
}

/** `POST webhook newPet` */
function nameOf(name: string, isReceived: boolean): string {
  return isReceived ? name.replace(" ", " webhook ") : name;
}

function isTouchedOperation(
  { old, new: now }: Pair<NamedOperation>,
  isTouched: (pointer: string) => boolean,
): boolean {
  const pointers = [old.pointer, now.pointer, old.place.pointer, now.place.pointer];
  return old.pointer !== now.pointer || pointers.some(isTouched);
}

function added(pointer = "", isReceived = false): Finding {
  return { pointer, message: `${isReceived ? "webhook" : "operation"} added`, isNew: true };
}

function removed(pointer: string, isReceived: boolean): Finding {
  return { pointer, message: `${isReceived ? "webhook" : "operation"} removed`, wire: true, types: true };
}

function reworded(pointer: string): Finding {
  return { pointer, message: "texts or examples changed, or the order of things" };
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  const keyOf = ({ pointer, message, wire, types }: Finding) =>
    JSON.stringify([pointer, message, wire, types]);
  return [...new Map(findings.map((finding) => [keyOf(finding), finding])).values()];
}
