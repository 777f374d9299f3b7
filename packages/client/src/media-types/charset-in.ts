/** The charset that a Content-Type names. */
export function charsetIn(contentType: string): string | undefined {
  return /;\s*charset="?([^\s";]+)/i.exec(contentType)?.[1];
}
