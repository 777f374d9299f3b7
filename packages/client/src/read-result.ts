import { CallError } from "./errors.js";
import { isJson, isText } from "./media-type.js";
import type { OperationMetadata } from "./operations.js";
import type { ParseAs } from "./response-types.js";

/** How a success of this operation is read: JSON where the description lists any or says nothing, else text or a Blob. */
export function parseAsOf(operation: OperationMetadata | undefined): ParseAs {
  const mediaTypes = Object.entries(operation?.responses ?? {})
    .filter(([status]) => /^2/.test(status))
    .flatMap(([, types]) => types);
  if (mediaTypes.length === 0 || mediaTypes.some(isJson)) {
    return "json";
  }
  return mediaTypes.every(isText) ? "text" : "blob";
}

/**
 * Reads JSON text; no text is no data. The text is never quoted: V8's own errors do.
 * @throws CallError `RESPONSE_NOT_JSON`
 */
export function readJson(text: string, response: Response): unknown {
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
