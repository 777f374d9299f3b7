/**
 * A JSON Pointer below another one.
 * @see https://www.rfc-editor.org/rfc/rfc6901#section-3
 */
export function joinPointer(pointer: string, ...keys: readonly (string | number)[]): string {
  return keys.reduce<string>(
    (joined, key) => `${joined}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`,
    pointer,
  );
}

/**
 * The keys of a JSON Pointer, given plain or as a URI fragment without its `#`.
 * @see https://www.rfc-editor.org/rfc/rfc6901#section-6
 */
export function splitPointer(pointer: string): readonly string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((key) => decode(key).replaceAll("~1", "/").replaceAll("~0", "~"));
}

function decode(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key; // a bare "%" that escapes nothing
  }
}
