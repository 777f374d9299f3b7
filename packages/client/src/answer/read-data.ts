import { isJson, isMultipart, isText } from "@partwise/multipart/page";
import type { OperationMetadata } from "../contract/operations.js";
import type { Call, CallInit, CallResult } from "../contract/policy.js";
import type { ParseAs } from "../contract/response-types.js";
import { typeOf } from "../media-types/type-of.js";
import { foundOnce } from "../once/found-once.js";
import { load } from "../once/load.js";

/**
 * Reads the body of a success as the call says, or else as the description says for its status. Where that leaves a
 * choice, or says nothing, the answer's own Content-Type decides. `again` makes a call anew.
 * @throws CallError `RESPONSE_NOT_JSON`, `NOT_LOADED`; MultipartError for parts that are cut off or too large
 */
export function readData(
  response: Response,
  call: Call,
  again: (init: CallInit) => Promise<CallResult>,
): unknown {
  const kind = call.init.parseAs ?? kindFor(call.operation, response);
  switch (kind) {
    case "json":
      return readText(response).then((text) => readJson(text, response));
    case "text":
      return readText(response);
    case "stream":
      return response.body;
    default:
      return kind in response
        ? response[kind as "blob"]()
        : loadReadOnUse().then(({ readOnUse }) => readOnUse(response, call, kind, again));
  }
}

/** What can be said of how an answer is read without it: `any` where it tells itself, `choice` where it is no JSON. */
export type Kind = ParseAs | "any" | "choice";

/** What stands in metadata for a status: for itself, for its range, or for all others. */
export function atStatus<Value>(
  by: { readonly [status: string]: Value } = {},
  status: number,
): Value | undefined {
  return by[status] ?? by[`${Math.trunc(status / 100)}XX`] ?? by.default;
}

function kindFor(operation: OperationMetadata | undefined, response: Response): Kind {
  if (!operation) return "json";
  const kind = kindOfAll(atStatus(operation.responses, response.status) ?? []);
  if (kind === "any") return isJson(typeOf(response)) ? "json" : kind;
  return operation.sequences ? "choice" : kind;
}

const kindOfAll = foundOnce((mediaTypes: readonly string[]): Kind => {
  const kinds = new Set(mediaTypes.map(kindOf));
  const [kind = "any"] = kinds;
  if (kinds.size < 2) return kind;
  return kinds.has("json") || kinds.has("any") ? "any" : "choice";
});

/** How a media type is read; a range of all of them leaves it open. */
export function kindOf(mediaType: string): Kind {
  if (isJson(mediaType)) return "json";
  if (isText(mediaType)) return "text";
  if (isMultipart(mediaType)) return "parts";
  return mediaType.startsWith("*") ? "any" : "blob";
}

/** In the charset that the answer names; in UTF-8, as fetch does, where it names none. */
export function readText(response: Response): Promise<string> {
  const isOther = /;\s*charset="?(?!utf-?8\b)[^\s";]/i.test(typeOf(response));
  return isOther ? loadReadOnUse().then(({ readInCharset }) => readInCharset(response)) : response.text();
}

/** Reads what most answers are not. */
export function loadReadOnUse() {
  return load("reads this answer", () => import("./read-on-use.js"));
}

/** No text is no data. The text is never quoted: V8's own errors do. */
export function readJson(text: string, response: Response): unknown {
  if (text === "") {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return loadReadOnUse().then(({ assertBlank }) => assertBlank(text, response));
  }
}
