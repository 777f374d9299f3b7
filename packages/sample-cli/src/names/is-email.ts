/** Whether a person is named by an e-mail, and not by an id. */
export function isEmail(text: string): boolean {
  return text.includes("@");
}
