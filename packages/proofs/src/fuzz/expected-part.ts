/** What the rules say that one part must be: names and filenames as given, before any escaping. */
export interface ExpectedPart {
  readonly name?: string;
  readonly filename?: string;
  /** Absent where no Content-Type may be sent. */
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  /** Of a part that is multipart itself; `bytes` is empty then. */
  readonly parts?: readonly ExpectedPart[];
}

/** Text as its bytes: lone surrogates become U+FFFD. */
export function utf8(text: string): Buffer {
  return Buffer.from(new TextEncoder().encode(text));
}

/** Text that a form sends: every line end is CRLF. */
export function formText(text: string): Buffer {
  return utf8(withCrlf(text));
}

/** A part's name before it is escaped. */
export function partName(name: string): string {
  return utf8(withCrlf(name)).toString();
}

/** A filename before it is escaped: what follows the last slash of either kind, if that says anything. */
export function baseName(...candidates: readonly (string | undefined)[]): string {
  for (const candidate of candidates) {
    const base = candidate?.split(/[/\\]/).at(-1);
    if (base !== undefined && !["", ".", ".."].includes(base)) return utf8(base).toString();
  }
  return "file";
}

/** A filename before it is escaped: as it is given, folders included, unless it ends in one; else the base of the others. */
export function filenameOf(given: string | undefined, ...others: readonly (string | undefined)[]): string {
  const last = given?.split(/[/\\]/).at(-1) ?? "";
  return given !== undefined && !["", ".", ".."].includes(last)
    ? utf8(given).toString()
    : baseName(...others);
}

function withCrlf(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char !== "\r" && char !== "\n") {
      out += char;
      continue;
    }
    if (char === "\r" && text[i + 1] === "\n") i++;
    out += "\r\n";
  }
  return out;
}
