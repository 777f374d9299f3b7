import { type CheckedPart, type Operation, Refusal } from "@partwise/mock-server/instance";
import { typeOfBytes } from "./type-of-bytes.js";

/**
 * Checks a file against the limits that the description has for its part: bytes, and type by content.
 * @throws {Refusal} 400 with code 120 for a file that is empty, too large, or of another type
 */
export function checkFile({ name = "", stored }: CheckedPart, operation: Operation): void {
  if (stored === undefined) return;
  const { limit, types } = limitsOf(name, operation);
  if (stored.size === 0) throw new Refusal(400, 120, "The file is empty.");
  if (limit !== undefined && stored.size > limit) {
    throw new Refusal(400, 120, `The file is larger than ${limit} bytes.`);
  }
  const isKnown = types.some((type) => /^(?:image|video)\//.test(type));
  if (isKnown && !types.includes(typeOfBytes(stored.start) ?? "")) {
    throw new Refusal(400, 120, `The file has to be of the type ${types.join(" or ")}.`);
  }
}

function limitsOf(name: string, { body }: Operation) {
  const described = body?.content.get("multipart/form-data")?.form?.properties.get(name);
  const { maxLength } = objectOf(described?.schema);
  const types = (described?.metadata.contentType ?? "").split(",").map((type) => type.trim());
  return { limit: typeof maxLength === "number" ? maxLength : undefined, types };
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
