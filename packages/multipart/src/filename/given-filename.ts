import { invalidValue } from "../contract/multipart-error.js";
import { lastSegment } from "../part/filename-parameter.js";
import { kindOfValue } from "../value/kind-of-value.js";

/**
 * The filename that the caller or the description gives, with its folders. Undefined for an empty one, and for one that ends
 * in a slash or `.`, which name no file.
 * @throws {MultipartError} `INVALID_VALUE` for a filename that is not text, or that leads out of the folder of a receiver
 */
export function givenFilename(filename: unknown, property: string): string | undefined {
  if (filename === undefined) return undefined;
  if (typeof filename !== "string") {
    throw invalidValue(property, `${kindOfValue(filename)} as filename`, "a string");
  }
  if (!leadsOut.test(filename)) return lastSegment(filename) && filename;
  const got = 'a filename with "..", a drive or a slash at its beginning';
  throw invalidValue(property, got, "a name such as photo.png or folder/photo.png");
}

const leadsOut = /^(?:[\\/]|[a-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/i;
