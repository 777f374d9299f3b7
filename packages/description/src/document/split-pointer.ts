/**
 * The keys of a JSON Pointer, which is given as such or as a URI fragment without the `#`.
 * @see https://www.rfc-editor.org/rfc/rfc6901#section-6
 */
export function splitPointer(pointer: string): readonly string[] {
  if (pointer === "") return [];
  return pointer.slice(1).split("/").map(decode);
}

function decode(key: string): string {
  const text = key.includes("%") ? unescaped(key) : key;
  return text.includes("~") ? text.replaceAll("~1", "/").replaceAll("~0", "~") : text;
}

/** Decodes percent-encoding; a text with a `%` that escapes nothing is returned as given. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
