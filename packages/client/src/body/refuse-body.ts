import { essenceOf } from "@partwise/multipart/page";
import type { Call } from "../contract/policy.js";
import { CallError } from "../errors/call-error.js";
import type { BodyPlan } from "./choose-media-type.js";

/**
 * Refuses a body whose media type the description lacks, whose binary JSON would lose, or whose Content-Type `header` names
 * another type.
 * @throws {CallError} `MEDIA_TYPE`, always
 */
export function refuseBody(
  { operation }: Call,
  { mediaType }: Pick<BodyPlan, "mediaType">,
  header?: string,
): never {
  const problem = problemOf(mediaType, operation?.requestBody?.content, header);
  throw new CallError("MEDIA_TYPE", `${operation?.operationId ?? "The call"}: ${problem}`);
}

function problemOf(mediaType: string, described: object | undefined, header: string | undefined): string {
  if (described && !Object.hasOwn(described, mediaType)) {
    const names = Object.keys(described).join(", ") || "none";
    return `media type "${mediaType}" is not described for its body. Use one of: ${names}.`;
  }
  return header === undefined
    ? `a binary value cannot be sent as ${mediaType}, which would lose it. Pass text, or a mediaType that takes it.`
    : `its Content-Type header says ${essenceOf(header)}, but the body is sent as ${mediaType}. Leave the header out, or name the mediaType.`;
}

/** Refuses the body of a GET or HEAD. @throws {CallError} `BODY`, always */
export function refuseAnyBody({ method, path }: Call): never {
  throw new CallError("BODY", `${method} ${path}: fetch sends no body with ${method}. Leave the body out.`);
}

/** @throws {CallError} `BODY` for a Blob or FormData of another implementation than fetch */
export function refuseForeign(name: string): never {
  const message = `${name} and fetch are of two implementations, and fetch would not read its bytes. Update Vitest to version 4 or newer, or set its environment to "node".`;
  throw new CallError("BODY", message);
}
