import { randomBytes } from "node:crypto";

/** Makes an id in Zoom's form: 22 characters of the base64url alphabet. */
export function createId(): string {
  return randomBytes(16).toString("base64url");
}
