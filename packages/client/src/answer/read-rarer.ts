import { parseMultipart } from "@partwise/multipart";
import { essenceOf, matches } from "@partwise/multipart/plain";
import { CallError } from "../errors.js";
import type { Call } from "../policy.js";
import { readSequence } from "../streams/read-sequence.js";
import type { Again } from "../streams/reconnect.js";
import { sequenceKindOf } from "../streams/sequence-kind.js";
import { charsetIn } from "./charset-in.js";
import { formOf } from "./form-of.js";
import { atStatus, type Kind, kindOf, readJson, readText } from "./read-data.js";
import { readUntyped } from "./read-untyped.js";
import { typeOf } from "./type-of.js";

/**
 * Reads an answer that is neither JSON nor text nor a Blob for certain.
 * @throws MultipartError for parts that are cut off or too large; CallError
 */
export async function readRarer(response: Response, call: Call, kind: Kind, again: Again): Promise<unknown> {
  if (kind === "parts") return parseMultipart(response);
  if (kind === "form") return formOf(await parseMultipart(response), call);
  const { mediaType, isOwn } = chosen(response, call);
  const described = atStatus(call.operation?.sequences, response.status)?.[mediaType];
  const written = sequenceKindOf(kind === "items" ? typeOf(response) || mediaType : mediaType);
  if (kind === "items") {
    if (!written) throw noItems(response, call);
    return readSequence(response, { kind: written, metadata: { ...described, streams: true } }, call, again);
  }
  if (written && (described || (isOwn && written !== "parts"))) {
    return readSequence(response, { kind: written, metadata: described ?? {} }, call, again);
  }
  const data = mediaType === "" ? await readUntyped(response) : await readAs(kindOf(mediaType), response);
  return isOwn && isEmpty(data) ? undefined : data;
}

/** Reads text in the charset that the answer names; in UTF-8, as fetch does, if that is not known. */
export async function readInCharset(response: Response): Promise<string> {
  const bytes = await response.arrayBuffer();
  try {
    return new TextDecoder(charsetIn(typeOf(response))).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** The text is not quoted. */
export function notJson(text: string, response: Response): CallError {
  const type = typeOf(response) || "no media type";
  return new CallError(
    "RESPONSE_NOT_JSON",
    `The answer (${response.status}, ${type}, ${text.length} characters) is not JSON, or was cut short. Pass parseAs: "text" to read it as it is.`,
  );
}

/**
 * The described media type that an answer has, as far as that can be told; its own where none is described, or any.
 */
function chosen(
  response: Response,
  { operation }: Call,
): { readonly mediaType: string; readonly isOwn: boolean } {
  const described = atStatus(operation?.responses, response.status) ?? [];
  const type = typeOf(response);
  const actual = type || "application/json";
  const kind = kindOf(actual);
  const found =
    described.find((each) => essenceOf(each) === essenceOf(actual)) ??
    described.find((each) => each.includes("*") && matches(each, actual)) ??
    described.find((each) => kindOf(each) === kind && !sequenceKindOf(each)) ??
    described[0] ??
    "*/*";
  const isOwn = kindOf(found) === "any";
  return { mediaType: isOwn ? type : found, isOwn };
}

async function readAs(kind: Kind, response: Response): Promise<unknown> {
  switch (kind) {
    case "json":
      return readJson(await readText(response), response);
    case "text":
      return readText(response);
    case "parts":
      return parseMultipart(response);
    default:
      return response.blob();
  }
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
