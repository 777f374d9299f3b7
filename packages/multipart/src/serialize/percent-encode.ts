import { wellFormed } from "../value/well-formed.js";

/**
 * Percent-encodes a text, except the unreserved characters of RFC 3986: letters, digits and `-._~`.
 * @see https://www.rfc-editor.org/rfc/rfc6570#section-3.2.1
 */
export function percentEncode(text: string): string {
  const hex = (char: string) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(wellFormed(text)).replace(/[!'()*]/g, hex);
}

/**
 * Percent-encodes a text, except unreserved characters, the reserved ones in `free`, and triples such as `%20`.
 * @see https://www.rfc-editor.org/rfc/rfc6570#section-3.2.3
 */
export function percentEncodeBut(text: string, free: string): string {
  return percentEncode(text).replace(/%(?:25[\dA-Fa-f]{2}|[2-5][\dA-F])/g, (triple) => {
    if (triple.length > 3) return `%${triple.slice(3)}`;
    const char = decodeURIComponent(triple);
    return free.includes(char) ? char : triple;
  });
}
