/** Letters and digits, so that markup and escapes make no difference. */
export function lettersOf(value: unknown): string {
  return String(value ?? "")
    .replace(/\\[nrt]/g, "")
    .replace(/<[^<>]*>|&\w+;|\\u[\da-f]{4}/gi, "")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
}

/** Whether a text begins as something in the letters does. */
export function isGrounded(text: string, letters: string): boolean {
  const own = lettersOf(text.split("***", 1)[0]).slice(0, 40);
  return letters.includes(own);
}
