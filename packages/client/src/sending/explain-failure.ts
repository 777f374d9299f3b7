import { failureOf, failureOfBody, isBinary, MultipartError } from "@partwise/multipart";

/**
 * Rejects with why a request with sources in its body has failed: the MultipartError about the source that could not be
 * read, if it was one, else `error` as it is. `value` is the body as the caller gave it, `body` as it was sent.
 */
export async function explainFailure(error: unknown, value: unknown, body: object): Promise<never> {
  throw await reasonOf(error, value, body);
}

async function reasonOf(error: unknown, value: unknown, body: object): Promise<unknown> {
  let cause = error;
  for (; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof MultipartError || cause.name === "NotReadableError") break;
  }
  if (cause instanceof MultipartError) return cause;
  const known = failureOfBody("content" in body ? (body.content as object) : body);
  if (known) return known;
  for (const [property, blob] of blobsIn(value)) {
    // One byte is enough: a file that was changed cannot be read anywhere.
    const read = blob.slice(Math.max(0, blob.size - 1)).arrayBuffer();
    const failure = await read.then(
      () => undefined,
      (cause) => failureOf(property || undefined, cause),
    );
    if (failure) return failure;
  }
  return cause instanceof Error ? failureOf(undefined, cause) : error;
}

/** The Blobs of a body by the paths of their properties. Run times do not say which could not be read. */
function* blobsIn(value: unknown, path = ""): Generator<readonly [string, Blob]> {
  if (typeof value !== "object" || value === null) return;
  if (value instanceof Blob) yield [path, value];
  else if (value instanceof FormData) for (const [name, each] of value) yield* blobsIn(each, name);
  else if (isBinary(value)) yield* blobsIn("content" in value ? value.content : undefined, path);
  else if (Array.isArray(value))
    for (const [i, each] of value.entries()) yield* blobsIn(each, `${path}[${i}]`);
  else {
    for (const [key, each] of Object.entries(value))
      yield* blobsIn(each, path === "" ? key : `${path}.${key}`);
  }
}
