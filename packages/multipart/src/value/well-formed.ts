/** The text with each lone surrogate, which UTF-8 cannot encode, replaced by U+FFFD. */
export function wellFormed(text: string): string {
  const native = text as string & { isWellFormed?(): boolean };
  if (native.isWellFormed?.()) return text;
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}
