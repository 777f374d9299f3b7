/** A text, and behind it, as a block of JSON, what it has no words for. */
export function withBlock(text: string, value: unknown): string {
  return `${text === "" ? "" : `${text}\n\n`}${start}${JSON.stringify(value, null, 2)}${end}`;
}

/** The text and the value of `withBlock`. Undefined for a text without a block, or with one that is no JSON. */
export function readBlock(described: string): Block | undefined {
  const at = described.lastIndexOf(start);
  if (at < 0 || !described.trimEnd().endsWith(end)) return undefined;
  try {
    const value: unknown = JSON.parse(described.trimEnd().slice(at + start.length, -end.length));
    return { text: described.slice(0, Math.max(0, at - 2)), value };
  } catch {
    return undefined;
  }
}

/** A text, and what stands in its block. */
export interface Block {
  readonly text: string;
  readonly value: unknown;
}

const start = "**OpenAPI**:\n\n```json\n";
const end = "\n```";
