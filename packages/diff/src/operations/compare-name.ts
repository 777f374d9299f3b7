import type { NamedOperation } from "@partwise/description";
import { joinPointer } from "@partwise/description/document";
import type { Finding } from "../contract/finding.js";
import type { Pair } from "../contract/pair.js";

/** Compares what an operation is called, and whether it is deprecated. */
export function compareName({ old, new: now }: Pair<NamedOperation>): readonly Finding[] {
  const found: Finding[] = [];
  const [was, is] = [old.place.template, now.place.template];
  if (was !== is) {
    const message = `path is ${is}, was ${was}`;
    found.push({ pointer: now.place.pointer, message, types: true, isSure: true });
  }
  if (old.operationId !== now.operationId) {
    const pointer = joinPointer(now.pointer, "operationId");
    const message = `operationId is ${now.operationId ?? "absent"}, was ${old.operationId ?? "absent"}`;
    found.push({ pointer, message, types: old.operationId !== undefined, isNew: true });
  }
  if (old.value.deprecated !== now.value.deprecated) {
    const pointer = joinPointer(now.pointer, "deprecated");
    found.push({
      pointer,
      message: now.value.deprecated === true ? "deprecated" : "no longer deprecated",
      isNew: true,
    });
  }
  return found;
}
