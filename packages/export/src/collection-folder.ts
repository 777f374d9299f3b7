import { type JsonObject, listOf, objectOf } from "@partwise/description/document";
import { printYaml } from "@partwise/import/marks";
import { fileNames } from "./file-names.js";
import { requestFiles } from "./request-files.js";

/**
 * A collection v2.1 as the files of a collection 3.0.0: a `*.request.yaml` for each request, its saved responses in
 * `.resources/NAME.resources/examples`, and `.resources/definition.yaml` for the collection and each folder.
 * @see https://learning.postman.com/docs/collections/collections-schemas
 */
export function collectionFolder({ info, item, variable }: JsonObject): readonly CollectionFile[] {
  const { name, description } = objectOf(info);
  const definition = {
    $kind: "collection",
    name,
    description,
    variables: listOf(variable).map((each) => {
      const { key, value, description: about } = objectOf(each);
      return { key, value, description: about };
    }),
  };
  return [definitionFile("", definition), ...itemFiles(listOf(item), "")];
}

/** A file of a collection's folder. */
export interface CollectionFile {
  /** Relative to the folder, with slashes. */
  readonly path: string;
  /** The content. */
  readonly text: string;
}

function itemFiles(items: readonly unknown[], folder: string): readonly CollectionFile[] {
  const nameOf = fileNames();
  return items.flatMap((each, index) => {
    const { name, description, item, ...request } = objectOf(each);
    const stem = nameOf(String(name));
    const order = (index + 1) * 1000;
    if (item === undefined) return requestFiles({ name: String(name), ...request }, { folder, stem, order });
    const inner = `${folder}${stem}/`;
    const definition = { $kind: "collection", ...(name !== stem && { name }), description, order };
    return [definitionFile(inner, definition), ...itemFiles(listOf(item), inner)];
  });
}

function definitionFile(folder: string, definition: JsonObject): CollectionFile {
  return { path: `${folder}.resources/definition.yaml`, text: printYaml(definition) };
}
