/** Whether an ASCII text occurs in the content. Horspool's search copies nothing and skips most bytes. */
export function occursIn(text: string, content: string | Uint8Array): boolean {
  if (typeof content === "string") return content.includes(text);
  const wanted = Array.from(text, (char) => char.charCodeAt(0));
  const last = wanted.length - 1;
  // The step for each byte that may stand under the last character of the text.
  const moves = new Uint8Array(256).fill(wanted.length);
  for (let i = 0; i < last; i++) moves[wanted[i] as number] = last - i;
  for (let end = last; end < content.length; end += moves[content[end] as number] as number) {
    let i = last;
    while (i >= 0 && content[end - last + i] === wanted[i]) i--;
    if (i < 0) return true;
  }
  return false;
}
