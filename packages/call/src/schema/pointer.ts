/** The names that lead from the top of a description to a place in it. */
export type Pointer = readonly string[];

/** Where the JSON that an operation answers with a status is described. Default: 200. */
export function answerPointer(path: string, method: string, status = "200"): Pointer {
  return ["paths", path, method, "responses", status, "content", "application/json", "schema"];
}

/** Where the form that an operation takes is described. */
export function formPointer(path: string, method: string): Pointer {
  return ["paths", path, method, "requestBody", "content", "multipart/form-data", "schema"];
}

/** The pointer that a `$ref` within the same document holds. @see https://www.rfc-editor.org/rfc/rfc6901#section-6 */
export function pointerOf($ref: string): Pointer {
  return $ref.replace(/^#\/?/, "").split("/").map(unescapeToken);
}

/** `#/paths/~1im~1groups/get` */
export function printPointer(pointer: Pointer): string {
  return ["#", ...pointer.map((token) => token.replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");
}

/** @see https://www.rfc-editor.org/rfc/rfc6901#section-4 */
function unescapeToken(token: string): string {
  return decoded(token).replaceAll("~1", "/").replaceAll("~0", "~");
}

function decoded(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}
