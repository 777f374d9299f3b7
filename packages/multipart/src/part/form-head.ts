import { normalizeLines } from "../value/normalize-lines.js";
import { escapeQuoted, filenameParameter } from "./filename-parameter.js";

// Heads by name, since a program sends the same few names again and again. At most 500, since a caller may invent names.
const known = new Map<string, string>();

/**
 * The head of a form-data part: Content-Disposition, Content-Type if given, and the empty line. Name and filename are always
 * quoted; LF, CR and `"` are escaped, everything else is UTF-8. A filename requires a content type.
 * @see https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data
 */
export function formHead({ name, contentType, filename }: Named): string {
  let head = known.get(name);
  if (head === undefined) {
    // V8 builds a rope here; slicing flattens the rope, so that each head is copied at once: 4 % less time to bytes,
    // benchmarks `encode`.
    head = `\nContent-Disposition: form-data; name="${escapeQuoted(normalizeLines(name))}"\r\n\r\n`.slice(1);
    if (known.size < 500 && name.length < 100) known.set(name, head);
  }
  if (contentType === undefined) return head;
  return `${head.slice(0, -4)}${filenameParameter(filename)}\r\nContent-Type: ${contentType}\r\n\r\n`;
}

interface Named {
  readonly name: string;
  readonly contentType?: string;
  readonly filename?: string | undefined;
}
