import type { Encoding } from "../contract/encoding.js";
import { refusal } from "../contract/multipart-error.js";
import { kindOfValue } from "../value/kind-of-value.js";

type Headers = Readonly<Record<string, string>>;

const token = /^[!#$%&'*+.^_`|~\w-]+$/;

/**
 * The part headers of one property: those that the description declares with a value, then the caller's. A later header
 * replaces an earlier one of the same name in any case. In form-data, a declared Content-Transfer-Encoding is left out, and
 * in a `named` part a declared Content-Disposition, too.
 * @throws {MultipartError} `INVALID_HEADER`
 */
export function partHeaders(
  property: string,
  { formData, named }: { readonly formData: boolean; readonly named: boolean },
  declared: Encoding["headers"],
  ...given: readonly (Headers | undefined)[]
): Headers | undefined {
  if (declared === undefined && given.every((each) => each === undefined)) return undefined;
  const headers = new Map<string, [name: string, value: string]>();
  const set = (name: string, value: string | undefined) =>
    value !== undefined && headers.set(name.toLowerCase(), [name, value]);
  for (const [name, { value }] of Object.entries(declared ?? {})) set(name, value);
  headers.delete("content-type");
  if (formData) headers.delete("content-transfer-encoding");
  if (named) headers.delete("content-disposition");
  for (const each of given) for (const [name, value] of Object.entries(each ?? {})) set(name, value);
  const disposition = headers.get("content-disposition");
  if (disposition !== undefined) disposition[0] = "Content-Disposition";
  for (const [name, value] of headers.values()) {
    assertHeader(name, value, property, !named);
  }
  return headers.size === 0 ? undefined : Object.fromEntries(headers.values());
}

/**
 * Refuses a part header that would break the head, or that the encoder writes itself. `disposition` allows
 * Content-Disposition.
 * @throws {MultipartError} `INVALID_HEADER`
 */
export function assertHeader(name: string, value: unknown, property: string, disposition: boolean): void {
  const problem = problemOf(name, value, disposition);
  if (problem !== undefined) {
    throw refusal("INVALID_HEADER", property, `header ${JSON.stringify(name)} ${problem}`);
  }
}

function problemOf(name: string, value: unknown, disposition: boolean): string | undefined {
  if (!token.test(name)) return "has a name that no header can have, need letters, digits and hyphens";
  if (/^content-type$/i.test(name)) return "cannot be set here, set `contentType`";
  if (!disposition && /^content-disposition$/i.test(name)) return "cannot be set here, set `filename`";
  if (typeof value !== "string") return `has ${kindOfValue(value)} as value, need a string`;
  return /[\r\n\0]/.test(value) ? "has a value with CR, LF or NUL, need one line of text" : undefined;
}
