/** The text with each lone surrogate as U+FFFD, which is what UTF-8 can hold. */
export function wellFormed(text: string): string {
  const native = text as string & { isWellFormed?(): boolean };
  if (native.isWellFormed?.()) return text;
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}
