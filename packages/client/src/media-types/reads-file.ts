import { ownFilename } from "@partwise/multipart";

/** Whether a body holds, at any depth, a stream that knows its file's path and therefore the type of its part. */
export function readsFile(body: unknown): boolean {
  const met = new Set<unknown>([body]);
  for (const each of met) {
    if (typeof each !== "object" || each === null) continue;
    if (Symbol.asyncIterator in each) {
      if (ownFilename(each) !== undefined) return true;
      continue;
    }
    for (const member of Object.values(each)) if (typeof member === "object") met.add(member);
  }
  return false;
}
