/** A JSON object of which nothing is known. */
export type Json = { readonly [key: string]: unknown };

/** The value as an object; an empty one for everything else. */
export function objectOf(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/** The value as a list; an empty one for everything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What a reference inside the document leads to; other values as they are. */
export function deref(node: unknown, document: Json): Json {
  let found = objectOf(node);
  for (let i = 0; typeof found.$ref === "string" && i < 50; i++) {
    const { $ref, ...beside } = found;
    found = { ...objectOf(at(document, $ref as string)), ...beside };
  }
  return found;
}

function at(document: Json, reference: string): unknown {
  let node: unknown = document;
  for (const step of reference.replace(/^#\/?/, "").split("/")) {
    if (step === "") continue;
    const key = decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~");
    node = Array.isArray(node) ? node[Number(key)] : objectOf(node)[key];
  }
  return node;
}
