/** Text that is a credential by its form, wherever it stands: each match is one. */
export const secretTexts =
  /eyJ[\w-]{6,}\.[\w-]{4,}(?:\.[\w-]*)?|\b(?:sk|pk|rk)_(?:live|test)_\w{8,}|\bgh[pousr]_\w{20,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}|\bxox[abeoprs]-[\w-]{8,}|\bAKIA[A-Z\d]{12,}|\bAIza[\w-]{30,}|\bSG\.[\w-]{16,}\.[\w-]{16,}|\bsk-[\w-]{20,}|-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)|(?<=\b(?:bearer|basic|token)\s+)(?=[^\s"'<>{}]*\d)[\w+/=.~-]{8,}(?![^\s]*\}\})|(?<=:\/\/)[^\s/@:{}<>]+:[^\s/@{}<>]+(?=@)/gi;

/** Whether a credential stands in the text. */
export function hasSecretText(text: string): boolean {
  secretTexts.lastIndex = 0;
  return secretTexts.test(text);
}
