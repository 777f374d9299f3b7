import { createHash } from "node:crypto";

interface Collection {
  readonly info?: { readonly _postman_id?: unknown };
}

/** The collection with an id that is a hash of the rest, so that `isAsMade` sees an edit. Postman keeps the id. */
export function withMadeId(collection: object): object {
  const { info } = collection as Collection;
  return { ...collection, info: { _postman_id: idOf(collection), ...info } };
}

/** Whether the text of a collection is what `withMadeId` gave. */
export function isAsMade(text: string): boolean {
  try {
    const collection = JSON.parse(text) as Collection;
    const { _postman_id: id, ...info } = collection.info ?? {};
    return id === idOf({ ...collection, info });
  } catch {
    return false;
  }
}

function idOf(collection: object): string {
  const hash = createHash("sha256").update(JSON.stringify(collection)).digest("hex");
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, "$1-$2-5$3-8$4-$5");
}
