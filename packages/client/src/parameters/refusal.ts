import { MultipartError } from "@partwise/multipart/values";
import { CallError } from "../errors/call-error.js";
import type { ParameterMetadata } from "./parameter-metadata.js";

/** The error for a parameter that cannot be sent. */
export function refusal(place: ParameterMetadata["in"], name: string, path: string, what: string): CallError {
  const where = place[0]?.toUpperCase() + place.slice(1);
  const code = place === "path" ? "PATH_PARAMETER" : "PARAMETER";
  return new CallError(code, `${where} parameter ${JSON.stringify(name)} of ${path} ${what}.`);
}

/** Calls `write`, and converts a MultipartError about the value to the CallError that names the parameter. */
export function named<Written>(
  place: ParameterMetadata["in"],
  name: string,
  path: string,
  write: () => Written,
): Written {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof MultipartError)) throw error;
    throw refusal(place, name, path, `cannot be sent. ${error.message.replace(/\.$/, "")}`);
  }
}
