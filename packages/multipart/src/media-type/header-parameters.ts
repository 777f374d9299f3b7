/**
 * The parameters of a header value by lower-case name; the first of several with one name. Quoted values lose their quotes.
 * In form-data a backslash escapes nothing: browsers escape by `%22`, `%0D` and `%0A`.
 * @see https://www.rfc-editor.org/rfc/rfc2045#section-5.1
 * @see https://www.rfc-editor.org/rfc/rfc7578#section-4.2
 */
export function headerParameters(header: string): Map<string, string> {
  const formData = /^\s*form-data\s*;/i.test(header);
  const parameter = formData
    ? /;\s*([^\s=;"]+)\s*=\s*(?:"([^"]*)"|([^;]*))/g
    : /;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/g;
  const parameters = new Map<string, string>();
  for (const [, name = "", quoted, bare = ""] of header.matchAll(parameter)) {
    const key = name.toLowerCase();
    if (parameters.has(key)) continue;
    const text = formData ? quoted?.replace(/%(?:0[ad]|22)/gi, decode) : quoted?.replace(/\\(.)/g, "$1");
    parameters.set(key, text ?? bare.trim());
  }
  return parameters;
}

function decode(triple: string): string {
  return decodeURIComponent(triple);
}
