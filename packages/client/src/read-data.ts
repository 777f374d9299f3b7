import { isJson, isMultipart, isText } from "@partwise/multipart/plain";
import { CallError } from "./errors.js";
import { foundOnce } from "./found-once.js";
import { load } from "./load.js";
import type { OperationMetadata } from "./operations.js";
import type { ParseAs } from "./response-types.js";

/**
 * How a success is read: as the description says for its status. Where that leaves a choice, the answer's
 * own Content-Type decides; where it says nothing, an answer is taken for JSON.
 */
export function parseAsOf(operation: OperationMetadata | undefined, response: Response): ParseAs {
  const described = kindsOf(mediaTypesOf(operation, response.status));
  const [first = "json"] = described;
  if (described.length < 2 && first !== "any") {
    return first;
  }
  const actual = kindOf(response.headers.get("content-type") ?? "application/json");
  const chosen = described.includes(actual) || described.includes("any") ? actual : first;
  return chosen === "any" ? "json" : chosen;
}

/**
 * Reads the body of a success.
 * @throws CallError `RESPONSE_NOT_JSON`, `NOT_LOADED`; MultipartError for parts that are cut off or too large
 */
export function readData(response: Response, parseAs: ParseAs): unknown {
  switch (parseAs) {
    case "json":
      return readText(response).then((text) => readJson(text, response));
    case "text":
      return readText(response);
    case "parts":
      return loadRarer().then(({ readParts }) => readParts(response));
    case "stream":
      return response.body;
    default:
      return response[parseAs]();
  }
}

function mediaTypesOf(operation: OperationMetadata | undefined, status: number): readonly string[] {
  const responses = operation?.responses ?? {};
  return responses[status] ?? responses[`${Math.trunc(status / 100)}XX`] ?? responses.default ?? [];
}

/** The kinds of what an operation may answer with one status. */
const kindsOf = foundOnce((mediaTypes: readonly string[]): readonly (ParseAs | "any")[] => [
  ...new Set(mediaTypes.map(kindOf)),
]);

function kindOf(mediaType: string): ParseAs | "any" {
  if (isJson(mediaType)) return "json";
  if (isText(mediaType)) return "text";
  if (isMultipart(mediaType)) return "parts";
  return mediaType.startsWith("*") ? "any" : "blob";
}

/** In the charset that the answer names; in UTF-8, as fetch does, where it names none. */
function readText(response: Response): Promise<string> {
  const type = response.headers.get("content-type") ?? "";
  const isOther = /;\s*charset="?(?!utf-?8\b)[^\s";]/i.test(type);
  return isOther ? loadRarer().then(({ readInCharset }) => readInCharset(response)) : response.text();
}

function loadRarer() {
  return load("reads this answer", () => import("./read-rarer.js"));
}

/** No text is no data. The text is never quoted: V8's own errors do. */
function readJson(text: string, response: Response): unknown {
  if (text === "") {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    const type = response.headers.get("content-type") ?? "no media type";
    throw new CallError(
      "RESPONSE_NOT_JSON",
      `The answer (${response.status}, ${type}, ${text.length} characters) is not JSON, or was cut short. Pass parseAs: "text" to read it as it is.`,
    );
  }
}
