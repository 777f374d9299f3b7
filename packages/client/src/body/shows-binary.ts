import { isBinary } from "@partwise/multipart/page";

/**
 * Whether a body is a binary, or has one as a property, an item, or an item of a property. `mayHoldBinary` also looks into
 * nested forms, and is loaded with the first body that may need it.
 */
export function showsBinary(body: unknown): boolean {
  if (typeof body !== "object" || body === null) return false;
  const isHeld = (value: unknown) => isBinary(value) || (Array.isArray(value) && value.some(isBinary));
  if (isBinary(body) || Object.values(body).some(isHeld)) return true;
  // An item of form-data may be an object of one property.
  return Array.isArray(body) && body.some((item) => !Array.isArray(item) && showsBinary(item));
}
