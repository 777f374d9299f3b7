import { type Encodings, encode, type MultipartBody, toParts } from "@partwise/multipart";
import { encodePlain } from "@partwise/multipart/plain";

/**
 * Compares what the quick way makes of a form, and of each of its properties alone, with what the rules make of them.
 * Gives how many it took; the others it leaves to the rules.
 * @throws Error for two bodies that differ
 */
export function comparePlain(value: Readonly<Record<string, unknown>>, encodings: Encodings): number {
  const forms = [value, ...Object.entries(value).map((property) => Object.fromEntries([property]))];
  return forms.filter((form) => isSame(form, encodings)).length;
}

function isSame(form: Readonly<Record<string, unknown>>, encodings: Encodings): boolean {
  const plain = encodePlain(form, { encodings });
  if (plain === undefined) return false;
  const { boundary } = plain;
  const ruled = encode(toParts(form, { encodings }), { boundary });
  const [found, want] = [piecesOf(plain), piecesOf(ruled)];
  const at = want.findIndex((piece, i) => !Object.is(piece, found[i]));
  if (at === -1 && found.length === want.length) return true;
  throw new Error(`plain: ${JSON.stringify(found[at])}, want ${JSON.stringify(want[at])}`);
}

function piecesOf({
  contentType,
  content,
}: Pick<MultipartBody, "contentType" | "content">): readonly unknown[] {
  return [contentType, ...(typeof content === "string" ? [content] : content)];
}
