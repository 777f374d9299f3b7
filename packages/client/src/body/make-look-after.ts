import {
  failureOf,
  failureOfBody,
  isBinary,
  MultipartError,
  releaseBody,
  releaseContent,
} from "@partwise/multipart";
import { isMultipart } from "@partwise/multipart/page";
import { isError } from "../errors/is-error.js";
import { isStream } from "../request/is-stream.js";
import type { BodyInPieces } from "../request/request-class.js";
import { explainStream } from "../request/streamable-init.js";
import type { EncodedBody } from "./encoded-body.js";

/**
 * Makes the `lookAfter` of an encoded body, which releases the sources of the body when reading ends. If a source fails, its
 * MultipartError replaces the error with which fetch rejects. `value` is the body as the caller gave it.
 */
export function makeLookAfter(value: unknown, encoded: Sent): NonNullable<EncodedBody["lookAfter"]> {
  const { body } = encoded;
  return (sending) =>
    sending.then(
      (response) => {
        const failure = failureOfBody(contentOf(body));
        // workerd sends a body whose source has failed as if the body were complete.
        if (failure) {
          response.body?.cancel().catch(() => {});
          throw failure;
        }
        // After an early refusal, fetch may leave open the sources that it no longer sends.
        if (!response.ok) releaseBody(body as object, new Error(`The answer was ${response.status}.`));
        return response;
      },
      (error) => {
        if (isPieces(body)) releaseContent(body.content, error);
        else releaseBody(body as object, error);
        return explainFailure(error, value, encoded);
      },
    );
}

function isPieces(body: EncodedBody["body"]): body is BodyInPieces {
  return typeof body === "object" && "content" in body;
}

/** The object under which the failure of a source is kept. */
function contentOf(body: EncodedBody["body"]): unknown {
  return isPieces(body) ? body.content : body;
}

/** An encoded body other than text. */
type Sent = Pick<EncodedBody, "body" | "contentType">;

/**
 * Rejects with the reason why a request failed: the MultipartError about a source that could not be read, or else `error`
 * itself. `value` is the body as the caller gave it.
 */
export async function explainFailure(error: unknown, value: unknown, encoded: Sent): Promise<never> {
  const failure = failureOfBody(contentOf(encoded.body));
  // Bun rejects with the error that the source threw.
  if (failure && failure.cause === error && "Bun" in globalThis) throw failure;
  // An error that is no TypeError is the reason of an abort.
  throw isError(error) && error.name === "TypeError" ? await reasonOf(error, value, encoded) : error;
}

async function reasonOf(error: Error, value: unknown, { body, contentType }: Sent): Promise<unknown> {
  const known = failureOfBody(contentOf(body));
  if (known) return known;
  let cause: unknown = error;
  while (isError(cause) && !(cause instanceof MultipartError) && cause.name !== "NotReadableError") {
    cause = cause.cause;
  }
  if (cause instanceof MultipartError) return cause;
  const hasParts = contentType === null || isMultipart(contentType);
  for (const [property, blob] of hasParts ? blobsWithin(value, "") : blobsIn(value, "")) {
    // One byte is enough: no byte of a changed file can be read.
    const read = blob.slice(Math.max(0, blob.size - 1)).arrayBuffer();
    const failure = await read.then(
      () => undefined,
      (cause) => failureOf(property || undefined, cause),
    );
    if (failure) return failure;
  }
  if (isError(cause)) return failureOf(undefined, cause);
  return isStream(body) ? explainStream(error) : error;
}

/** The Blobs of a value, each with the path of its property. Run times do not tell which Blob could not be read. */
function* blobsIn(value: unknown, path: string): Generator<readonly [string, Blob]> {
  if (value instanceof Blob) yield [path, value];
  else if (isBinary(value)) yield* blobsIn("content" in value ? value.content : undefined, path);
  else yield* blobsWithin(value, path);
}

function* blobsWithin(value: unknown, path: string): Generator<readonly [string, Blob]> {
  if (typeof value !== "object" || value === null) return;
  const members = value instanceof FormData ? value : Object.entries(value);
  for (const [key, member] of members) {
    const inside = path === "" ? key : `${path}.${key}`;
    yield* blobsIn(member, Array.isArray(value) ? `${path}[${key}]` : inside);
  }
}
