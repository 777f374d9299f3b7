import { type Json, listOf, objectOf } from "../real-descriptions/json.js";
import type { ExpectedRequest } from "./expected-requests.js";
import { foldersOf } from "./folders-of.js";
import { isGrounded, lettersOf } from "./letters-of.js";
import { operationsOf } from "./operations-of.js";

/** Dimension 10: texts, examples, tags, schemes and statuses that stand in the input. */
export function faithfulFacts(
  collection: Json,
  document: Json,
  requests: readonly ExpectedRequest[],
): readonly boolean[] {
  const input = lettersOf(JSON.stringify(collection));
  const operations = operationsOf(document);
  const folders = new Set([...foldersOf(collection)].map(([name]) => name));
  const statuses = new Set(requests.flatMap(({ responses }) => responses.map(({ code }) => String(code))));
  const schemes = Object.keys(objectOf(objectOf(document.components).securitySchemes));
  const asked = new Set(
    [document, ...operations]
      .flatMap((each) => listOf(each.security))
      .flatMap((each) => Object.keys(objectOf(each))),
  );
  return [
    ...textsOf(document).map((text) => isGrounded(text, input)),
    ...operations.flatMap(({ tags }) => listOf(tags).map((tag) => isOfFolders(String(tag), folders))),
    ...schemes.map((name) => asked.has(name)),
    ...operations.flatMap(({ responses }) =>
      Object.keys(objectOf(responses))
        .filter((status) => status !== "default")
        .map((status) => statuses.has(status) || input.includes(status)),
    ),
  ];
}

function isOfFolders(tag: string, folders: ReadonlySet<string>): boolean {
  return [...folders].some((folder) => folder !== "" && tag.endsWith(folder));
}

/** Descriptions and summaries but those of responses, which OpenAPI requires, and the strings of examples. */
function textsOf(document: Json): readonly string[] {
  const found: string[] = [];
  const strings = (value: unknown) => {
    if (typeof value === "string") found.push(value);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(strings);
  };
  const walk = (value: unknown, isMap: boolean, isResponse: boolean) => {
    if (Array.isArray(value)) for (const each of value) walk(each, false, false);
    else
      for (const [name, each] of Object.entries(objectOf(value))) {
        if (isMap) walk(each, false, false);
        else if (name.startsWith("x-")) continue;
        else if (name === "summary" || (name === "description" && !isResponse)) strings(each);
        else if (name === "example") strings(each);
        else if (name === "examples" && Array.isArray(each)) strings(each);
        else if (name === "examples")
          strings(Object.values(objectOf(each)).map((one) => objectOf(one).value));
        else if (name === "responses")
          for (const one of Object.values(objectOf(each))) walk(one, false, true);
        else walk(each, maps.has(name), false);
      }
  };
  walk({ ...document, components: undefined }, false, false);
  return found;
}

/** Keys whose objects have names that the author chose. */
const maps = new Set(["paths", "properties", "content", "headers", "encoding", "variables"]);
