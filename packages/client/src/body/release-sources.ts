import { type BinarySource, isBinary, MultipartError, releaseContent } from "@partwise/multipart";
import { CallError } from "../errors/call-error.js";

/**
 * Lets go of the sources of a body whose call was rejected before anybody read them: a stream may hold a file open.
 * After a refusal of the call itself they stay as they were, for the call that is put right.
 */
export function releaseSources(body: unknown, error: unknown): void {
  if (error instanceof CallError || error instanceof MultipartError) return;
  releaseContent([...sourcesIn(body, new Set())], error);
}

/** The sources of a value that hold something: no text, no function that nobody has called. */
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
