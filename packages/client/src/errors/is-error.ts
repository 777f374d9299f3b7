import { tagOf } from "@partwise/multipart/values";

/** Whether the value is an Error or DOMException, of any realm: Jest gives the code under test an Error of its own. */
export function isError(value: unknown): value is Error {
  return /^(Error|DOMException)$/.test(tagOf(value));
}
