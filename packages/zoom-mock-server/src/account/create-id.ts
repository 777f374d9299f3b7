import { randomUUID } from "node:crypto";

/** Makes an id in Zoom's form: 22 characters of the base64url alphabet. */
export function createId(): string {
  // Node keeps random bytes for UUIDs in store, so that this takes a tenth of the time of randomBytes.
  return Buffer.from(createChannelId(), "hex").toString("base64url");
}

/** Makes the id of a channel in Zoom's form: 32 hexadecimal digits. */
export function createChannelId(): string {
  return randomUUID().replaceAll("-", "");
}
