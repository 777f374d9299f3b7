import type { Encoding } from "./encoding.js";
import { MultipartError } from "./errors.js";

type Headers = Readonly<Record<string, string>>;

const token = /^[!#$%&'*+.^_`|~\w-]+$/;
/** What a description cannot set: the encoder writes the first two, and form-data senders leave out the third. */
const notFromDescription = /^content-(?:type|disposition|transfer-encoding)$/i;

/**
 * The part headers of one property: those that the description declares with a value, then the caller's,
 * later ones over earlier ones whatever the case of their names.
 * @throws MultipartError `INVALID_HEADER`
 */
export function partHeaders(
  property: string,
  declared: Encoding["headers"],
  ...given: readonly (Headers | undefined)[]
): Headers | undefined {
  if (declared === undefined && given.every((each) => each === undefined)) return undefined;
  const headers = new Map<string, [name: string, value: string]>();
  for (const [name, { value }] of Object.entries(declared ?? {})) {
    if (value !== undefined && !notFromDescription.test(name)) headers.set(name.toLowerCase(), [name, value]);
  }
  for (const each of given) {
    for (const [name, value] of Object.entries(each ?? {})) {
      if (value !== undefined) headers.set(name.toLowerCase(), [name, value]);
    }
  }
  for (const [name, value] of headers.values()) assertHeader(name, value, property);
  return headers.size === 0 ? undefined : Object.fromEntries(headers.values());
}

/**
 * Refuses a part header that would break the head of the part, or that the encoder writes itself.
 * @throws MultipartError `INVALID_HEADER`
 */
export function assertHeader(name: string, value: unknown, property: string): void {
  const problem = problemOf(name, value);
  if (problem === undefined) return;
  const message = `Property ${JSON.stringify(property)}: header ${JSON.stringify(name)} ${problem}.`;
  throw new MultipartError("INVALID_HEADER", message, { property });
}

function problemOf(name: string, value: unknown): string | undefined {
  if (!token.test(name)) return "has a name that is no token, need letters, digits and hyphens";
  if (/^content-type$/i.test(name)) return "cannot be set here, set `contentType`";
  if (/^content-disposition$/i.test(name)) return "cannot be set here, set `filename`";
  if (typeof value !== "string") return `has a value that is ${typeof value}, need a string`;
  return /[\r\n\0]/.test(value) ? "has a value with a CR, LF or NUL, need one line of text" : undefined;
}
