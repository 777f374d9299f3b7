/** A value that is not sent, as text. */
export function textOf(value: unknown): string {
  const [first] = Array.isArray(value) ? value : [value];
  return typeof first === "object" && first !== null ? JSON.stringify(first) : String(first ?? "");
}
