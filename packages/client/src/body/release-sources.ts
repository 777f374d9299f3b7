import { type BinarySource, isBinary, MultipartError, releaseContent } from "@partwise/multipart";
import { CallError } from "../errors/call-error.js";

/**
 * Releases the sources of a body whose call was rejected before the body was read: a stream may hold a file open. After a
 * CallError or MultipartError the sources stay open, since the caller may correct the call and pass the sources again.
 */
export function releaseSources(body: unknown, error: unknown): void {
  if (error instanceof CallError || error instanceof MultipartError) return;
  releaseContent([...sourcesIn(body, new Set())], error);
}

/** The sources in a value that may hold a resource. Text holds none, and a function has opened nothing yet. */
function* sourcesIn(value: unknown, seen: Set<object>): Generator<BinarySource> {
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  if (isBinary(value)) {
    if ("content" in value) yield* sourcesIn(value.content, seen);
    else yield value;
    return;
  }
  for (const member of Object.values(value)) yield* sourcesIn(member, seen);
}
