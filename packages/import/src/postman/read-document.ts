import { isObject, type JsonObject, listOf, objectOf } from "@partwise/description/document";
import { readBlock } from "../marks/with-block.js";
import { textOf } from "../observed/text-of.js";
import type { Collection } from "./load-collection.js";

/**
 * What `partwise export` wrote of a description beside its operations: a block of the collection, and a folder of the components, which
 * the block names. Undefined for a collection that something else wrote.
 */
export function readDocument({ info, items }: Collection): ReadDocument | undefined {
  const block = readBlock(textOf(info.description));
  if (block === undefined) return undefined;
  const { components: folder, ...told } = objectOf(block.value);
  const isFolder = (item: unknown) => typeof folder === "string" && objectOf(item).name === folder;
  const at = items.findLastIndex(isFolder);
  const kinds = at < 0 ? [] : listOf(objectOf(items[at]).item).filter(isObject);
  const components = Object.fromEntries(kinds.map((kind) => [textOf(kind.name), membersOf(kind)]));
  return {
    text: block.text,
    told: { ...told, ...(kinds.length > 0 && { components }) },
    items: items.filter((_, index) => index !== at),
  };
}

/** A description without its operations. */
export interface ReadDocument {
  /** The description of the API. */
  readonly text: string;
  /** Members of the OpenAPI Object; of `info` what is no title and no description. */
  readonly told: JsonObject;
  /** The items of the collection without the components. */
  readonly items: readonly unknown[];
}

function membersOf({ item }: JsonObject): JsonObject {
  return Object.fromEntries(
    listOf(item)
      .filter(isObject)
      .flatMap(({ name, description }) => {
        const block = readBlock(textOf(description));
        if (block === undefined) return [];
        const { text, value } = block;
        return [[textOf(name), text !== "" && isObject(value) ? { ...value, description: text } : value]];
      }),
  );
}
