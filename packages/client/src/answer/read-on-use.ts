import { parseMultipart, type ReceivedPart } from "@partwise/multipart";
import { atStatus, CallError, kindOf, load, readJson, readText, typeOf } from "../at-once.js";
import type { Call } from "../contract/policy.js";
import { charsetIn } from "../media-types/charset-in.js";
import type { Again } from "../streams/reconnecting.js";
import { sequenceKindOf } from "../streams/sequence-kind.js";
import { formOf } from "./form-of.js";
import { mediaTypeOf } from "./media-type-of.js";
import type { Kind, readData } from "./read-data.js";
import { readUntyped } from "./read-untyped.js";

export { completeMock } from "./complete-mock.js";
export { withDates as dates } from "./with-dates.js";

/**
 * Reads an answer in parts or items, or one whose description leaves more than one way to read the answer.
 * @throws {MultipartError} for parts that are cut off or too large
 * @throws {CallError} `RESPONSE_TYPE`, `RESPONSE_NOT_JSON`, `NOT_LOADED`
 */
export async function readOnUse(
  response: Response,
  call: Call,
  kind: Kind,
  start: Parameters<typeof readData>[2],
): Promise<unknown> {
  const again: Again = (init) => start(call.method, call.path, init);
  if (kind === "parts") return readParts(response);
  if (kind === "form") return formOf(await readParts(response), call);
  const { mediaType, isOwn } = mediaTypeOf(response, call);
  const described = atStatus(call.operation?.sequences, response.status)?.[mediaType];
  const written = sequenceKindOf(kind === "items" ? typeOf(response) || mediaType : mediaType);
  if (kind === "items") {
    const kind = written ?? (hasNoBody(response) ? "lines" : undefined);
    if (!kind) throw noItems(response, call);
    const { readSequence } = await loadSequences();
    return readSequence(response, { kind, metadata: { ...described, streams: true } }, call, again);
  }
  if (written && (described || (isOwn && written !== "parts"))) {
    const { readSequence } = await loadSequences();
    return readSequence(response, { kind: written, metadata: described ?? {} }, call, again);
  }
  const data = mediaType === "" ? await readUntyped(response) : await readAs(kindOf(mediaType), response);
  return isOwn && isEmpty(data) ? undefined : data;
}

function loadSequences() {
  return load("reads this answer", () => import("../streams/read-sequence.js"));
}

/**
 * Reads text in the charset that the answer names, or in UTF-8, as fetch does, if the run time does not know the charset.
 */
export async function readInCharset(response: Response): Promise<string> {
  const bytes = await response.arrayBuffer();
  try {
    return new TextDecoder(charsetIn(typeOf(response))).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/**
 * Accepts white space as no data.
 * @throws {CallError} `RESPONSE_NOT_JSON` for any other text, which the message does not quote
 */
export function assertBlank(text: string, response: Response): undefined {
  if (text.trim() === "") return undefined;
  const type = typeOf(response) || "no media type";
  throw new CallError(
    "RESPONSE_NOT_JSON",
    `The answer (${response.status}, ${type}, ${text.length} characters) is not JSON, or was cut short. Pass parseAs: "text" to read it as it is.`,
  );
}

async function readAs(kind: Kind, response: Response): Promise<unknown> {
  switch (kind) {
    case "json":
      return readJson(await readText(response), response);
    case "text":
      return readText(response);
    case "parts":
      return readParts(response);
    default:
      return response.blob();
  }
}

/** The parts of an answer; none for an answer that says that it has no body. */
async function readParts(response: Response): Promise<readonly ReceivedPart[]> {
  return hasNoBody(response) ? [] : parseMultipart(response);
}

function hasNoBody({ status, headers }: Response): boolean {
  return status === 204 || headers.get("content-length") === "0";
}

function isEmpty(data: unknown): boolean {
  return data === "" || (data instanceof Blob && data.size === 0);
}

function noItems({ status }: Response, { method, path }: Call): CallError {
  const next = 'Pass parseAs: "text" or "stream" to read it as it is.';
  return new CallError(
    "RESPONSE_TYPE",
    `${method} ${path}: the answer (${status}) is no sequence of items by its Content-Type. ${next}`,
  );
}
