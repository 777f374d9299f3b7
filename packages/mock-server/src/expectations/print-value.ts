/** A value in one line for a message, cut after 100 characters. */
export function printValue(value: unknown): string {
  const text = value instanceof RegExp ? String(value) : (JSON.stringify(value, toShown) ?? String(value));
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}

const limit = 100;

/** Patterns and matchers inside of a value, which JSON does not show. */
function toShown(_: string, value: unknown): unknown {
  if (value instanceof RegExp) return String(value);
  const isMatcher = typeof value === "object" && value !== null && "asymmetricMatch" in value;
  return isMatcher ? `(${String(value)})` : value;
}
