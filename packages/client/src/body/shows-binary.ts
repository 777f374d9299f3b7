import { isBinary } from "@partwise/multipart/page";

/**
 * Whether a body holds a binary in plain sight: as itself, a property or an item, or an item of one. `holdsBinary` looks
 * into forms within forms, too, and is loaded with the first body that may be one.
 */
export function showsBinary(body: unknown): boolean {
  if (typeof body !== "object" || body === null) return false;
  const isHeld = (value: unknown) => isBinary(value) || (Array.isArray(value) && value.some(isBinary));
  if (isBinary(body) || Object.values(body).some(isHeld)) return true;
  // An item of form-data may be an object of one property.
  return Array.isArray(body) && body.some((item) => !Array.isArray(item) && showsBinary(item));
}
