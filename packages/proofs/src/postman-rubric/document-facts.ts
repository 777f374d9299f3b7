import { type Json, listOf, objectOf } from "../real-descriptions/json.js";
import type { ExpectedRequest } from "./expected-requests.js";

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

/** Dimension 9: a server for each host, each once, and paths without a host. */
export function serverFacts(document: Json, requests: readonly ExpectedRequest[]): readonly boolean[] {
  const paths = Object.entries(objectOf(document.paths));
  const root = listOf(document.servers).map((each) => String(objectOf(each).url));
  const others = paths.flatMap(([, item]) =>
    Object.values(objectOf(item)).flatMap((each) => listOf(objectOf(each).servers)),
  );
  const all = [...root, ...others.map((each) => String(objectOf(each).url))].join("\n").toLowerCase();
  const hosts = [...new Set(requests.map(({ host }) => host))].filter((host) => host !== "");
  const variables = new Set(requests.flatMap(({ host }) => (host === "" ? [""] : [])));
  return [
    new Set(root).size === root.length,
    ...hosts.map((host) => all.includes(host) || all.includes("{")),
    ...[...variables].map(() => root.length > 0),
    ...paths.map(
      ([path]) =>
        path.startsWith("/") &&
        !/:\/\/|\{\{|^\/?\{?(?:base_?ur[li]|host|url)\}?(?:\/|$)/i.test(path) &&
        !hosts.some((host) => path.toLowerCase().includes(`/${host}`)),
    ),
  ];
}

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

function operationsOf({ paths }: Json): readonly Json[] {
  return Object.values(objectOf(paths)).flatMap((item) =>
    Object.entries(objectOf(item)).flatMap(([method, each]) =>
      /^(?:get|put|post|delete|options|head|patch|trace)$/.test(method) ? [objectOf(each)] : [],
    ),
  );
}

function foldersOf(collection: Json): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (items: unknown) => {
    for (const each of listOf(items).map(objectOf)) {
      if (!Array.isArray(each.item)) continue;
      const name = String(each.name ?? "").trim();
      if (!found.get(name)) found.set(name, textOf(each.description));
      walk(each.item);
    }
  };
  walk(collection.item);
  return found;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : String(objectOf(value).content ?? "");
}

/** Letters and digits, so that markup and escapes make no difference. */
function lettersOf(value: unknown): string {
  return String(value ?? "")
    .replace(/\\[nrt]/g, "")
    .replace(/<[^<>]*>|&\w+;|\\u[\da-f]{4}/gi, "")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
}

function isGrounded(text: string, letters: string): boolean {
  const own = lettersOf(text.split("***", 1)[0]).slice(0, 40);
  return letters.includes(own);
}
