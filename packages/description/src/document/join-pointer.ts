/**
 * A JSON Pointer below another one.
 * @see https://www.rfc-editor.org/rfc/rfc6901#section-3
 */
export function joinPointer(pointer: string, ...keys: readonly (string | number)[]): string {
  let joined = pointer;
  for (const key of keys) joined += `/${typeof key === "number" ? key : escapeKey(key)}`;
  return joined;
}

function escapeKey(key: string): string {
  return /[~/]/.test(key) ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key;
}
