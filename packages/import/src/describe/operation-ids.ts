import { camelCase } from "@partwise/description/reading";
import type { MergedOperation } from "./merge-requests.js";

/** A name for each operation, made of what its request is called, else of method and path. */
export function operationIds(operations: readonly MergedOperation[]): ReadonlyMap<MergedOperation, string> {
  const used = new Set<string>();
  const ids = new Map<MergedOperation, string>();
  for (const operation of operations) {
    const { method, path, requests } = operation;
    const name = requests[0]?.name ?? "";
    const isAddress = name === "" || /:\/\/|^\/|\{\{/.test(name) || camelCase(name).length < 2;
    const own = isAddress ? "" : camelCase(name.replace(/^\d+[\s.)-]+/, ""));
    const base = /^[a-z]/i.test(own)
      ? own
      : camelCase(`${method.toLowerCase()} ${path.replace(/[{}]/g, " ")}`);
    let id = base;
    for (let i = 2; used.has(id); i++) id = `${base}${i}`;
    used.add(id);
    ids.set(operation, id);
  }
  return ids;
}
