/**
 * What the header Prefer asks for: `code=404, example=gone`.
 * @see https://www.rfc-editor.org/rfc/rfc7240#section-2
 */
export function readPreferences(header: string | string[] | undefined): Preferences {
  const text = Array.isArray(header) ? header.join(",") : (header ?? "");
  const read = (name: string) => {
    const found = new RegExp(`(?:^|[,;])\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s,;]+))`, "i").exec(text);
    return found?.[1] ?? found?.[2];
  };
  const [code, example] = [read("code"), read("example")];
  return {
    ...(code !== undefined && /^[1-5]\d\d$/.test(code) && { code }),
    ...(example !== undefined && { example }),
  };
}

/** What a caller prefers: the status of the response, and the name of an example. */
export interface Preferences {
  readonly code?: string;
  readonly example?: string;
}
