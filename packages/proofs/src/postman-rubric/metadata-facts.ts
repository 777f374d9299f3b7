import { type Json, listOf, objectOf } from "../real-descriptions/json.js";
import type { ExpectedRequest } from "./expected-requests.js";
import { foldersOf, textOf } from "./folders-of.js";
import { isGrounded, lettersOf } from "./letters-of.js";
import { operationsOf } from "./operations-of.js";

/** Dimension 8: title, description and version, folders as tags with their texts, an operationId of its own for each. */
export function metadataFacts(
  collection: Json,
  document: Json,
  requests: readonly ExpectedRequest[],
): readonly boolean[] {
  const given = objectOf(collection.info);
  const info = objectOf(document.info);
  const operations = operationsOf(document);
  const ids = operations.map(({ operationId }) => operationId);
  const tags = listOf(document.tags).map(objectOf);
  const used = new Set([...operations.flatMap((each) => listOf(each.tags)), ...tags.map(({ name }) => name)]);
  const folders = [...new Set(requests.flatMap(({ folder }) => (folder?.trim() ? [folder.trim()] : [])))];
  // converters join the names of nested folders with a separator of their own
  const isTag = (folder: string) =>
    used.has(folder) || [...used].some((tag) => typeof tag === "string" && tag.endsWith(folder));
  const texts = [...foldersOf(collection)].filter(([name, text]) => text !== "" && folders.includes(name));
  return [
    lettersOf(info.title) === lettersOf(given.name),
    ...(textOf(given.description) === ""
      ? []
      : [isGrounded(textOf(given.description).slice(0, 60), lettersOf(info.description))]),
    ...(typeof given.version === "string" ? [info.version === given.version] : []),
    ...folders.map(isTag),
    ...texts.map(([name, text]) => {
      const tag =
        tags.find((each) => each.name === name) ?? tags.find((each) => String(each.name).endsWith(name));
      return isGrounded(text.slice(0, 60), lettersOf(tag?.description));
    }),
    ...ids.map((id, i) => typeof id === "string" && ids.indexOf(id) === i),
  ];
}
