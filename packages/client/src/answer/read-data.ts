import { isJson, isMultipart, isText } from "@partwise/multipart/page";
import type { OperationMetadata } from "../contract/operations.js";
import type { Call, CallInit, CallResult } from "../contract/policy.js";
import type { ParseAs } from "../contract/response-types.js";
import { typeOf } from "../media-types/type-of.js";
import { foundOnce } from "../once/found-once.js";
import { load } from "../once/load.js";

/**
 * Reads the body of a success as the call says, else as the description says for the status, else by the answer's
 * Content-Type. `start` makes a call, for a stream of events that is reopened.
 * @throws {CallError} `RESPONSE_NOT_JSON`, `RESPONSE_TYPE`, `NOT_LOADED`
 * @throws {MultipartError} for parts that are cut off or too large
 */
export function readData(
  response: Response,
  call: Call,
  start: (method: string, path: string, init: CallInit) => Promise<CallResult>,
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
        : loadReadOnUse().then((code) => code.readOnUse(response, call, kind, start));
  }
}

/**
 * How an answer is read, by its description. `any` leaves the choice to the Content-Type; `choice` does so among types
 * that are no JSON.
 */
export type Kind = ParseAs | "any" | "choice";

/** The metadata of a status: under the status (`200`), under its range (`2XX`), or under `default`. */
export function atStatus<Value>(
  by: { readonly [status: string]: Value } = {},
  status: number,
): Value | undefined {
  return by[status] ?? by[`${String(status)[0]}XX`] ?? by.default;
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

/** How a media type is read. The range of all types leaves the choice open: `any`. */
export function kindOf(mediaType: string): Kind {
  if (isJson(mediaType)) return "json";
  if (isText(mediaType)) return "text";
  if (isMultipart(mediaType)) return "parts";
  return mediaType.startsWith("*") ? "any" : "blob";
}

/** Reads text in the charset that the answer names, or else in UTF-8, as fetch does. */
export function readText(response: Response): Promise<string> {
  const isOther = /;\s*charset="?(?!utf-?8\b)[^\s";]/i.test(typeOf(response));
  return isOther ? loadReadOnUse().then((code) => code.readInCharset(response)) : response.text();
}

/** Loads the code for answers that are neither JSON nor text. @throws {CallError} `NOT_LOADED` */
export function loadReadOnUse() {
  return load("reads this answer", () => import("./read-on-use.js"));
}

/** Parses JSON; an empty text gives `undefined`. An error never quotes the text, as V8's own errors do. */
export function readJson(text: string, response: Response): unknown {
  if (text === "") {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return loadReadOnUse().then((code) => code.assertBlank(text, response));
  }
}
