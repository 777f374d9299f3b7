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

/**
 * The keys of a JSON Pointer, given plain or as a URI fragment without its `#`.
 * @see https://www.rfc-editor.org/rfc/rfc6901#section-6
 */
export function splitPointer(pointer: string): readonly string[] {
  if (pointer === "") return [];
  return pointer.slice(1).split("/").map(decode);
}

function decode(key: string): string {
  const unescaped = key.includes("%") ? decodeUri(key) : key;
  return unescaped.includes("~") ? unescaped.replaceAll("~1", "/").replaceAll("~0", "~") : unescaped;
}

function decodeUri(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key; // a bare "%" that escapes nothing
  }
}
