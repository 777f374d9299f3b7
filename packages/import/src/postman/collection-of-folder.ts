import { isObject, type JsonObject, listOf, objectOf } from "@partwise/description/document";
import { CodegenError } from "@partwise/description/problems";
import { parseDocument } from "yaml";
import type { Collection, SourceFile } from "./load-collection.js";

/**
 * The folder of a collection 3.0.0 in the shape of v2.1: `*.request.yaml`, `definition.yaml` and `*.example.yaml`,
 * each in the folder itself, in `.resources` or in `NAME.resources/examples`.
 * @throws {CodegenError} `SYNTAX` for broken YAML, `STRUCTURE` for a folder without requests
 * @see https://learning.postman.com/docs/collections/collections-schemas
 */
export function collectionOfFolder(files: readonly SourceFile[]): Collection {
  const root: Folder = { name: "", definition: {}, folders: new Map(), requests: new Map(), order: 0 };
  const examples: { readonly key: string; readonly value: JsonObject; readonly name: string }[] = [];
  const environment: JsonObject[] = [];
  let path = "";
  for (const file of [...files].sort((one, other) => (one.path < other.path ? -1 : 1))) {
    const steps = file.path.split(/[\\/]/);
    const name = steps.pop() ?? "";
    const own = steps.filter((step) => step !== ".resources" && step !== "." && step !== "");
    if (/^definition\.ya?ml$/i.test(name)) {
      const value = parse(file);
      folderAt(root, own).definition = value;
      folderAt(root, own).order = Number(value.order ?? 0);
      if (own.length === 0) path = file.path;
    } else if (/\.request\.ya?ml$/i.test(name)) {
      const value = parse(file);
      if (typeof value.$kind === "string" && !/^(?:http|graphql)-request$/.test(value.$kind)) continue;
      const stem = name.replace(/\.request\.ya?ml$/i, "");
      folderAt(root, own).requests.set(stem, { name: stem, ...value });
      path ||= file.path;
    } else if (/\.environment\.ya?ml$/i.test(name)) {
      environment.push(...pairsOf(parse(file).values));
    } else if (/\.example\.ya?ml$/i.test(name)) {
      const at = own.findLastIndex((step) => step.endsWith(".resources"));
      const key = [...own.slice(0, at), own[at]?.replace(/\.resources$/, "")].join("/");
      examples.push({ key, value: parse(file), name: name.replace(/\.example\.ya?ml$/i, "") });
    }
  }
  const saved = groupedBy(examples);
  const items = itemsOf(root, "", saved);
  if (items.length === 0)
    throw new CodegenError("STRUCTURE", {
      file: files[0]?.path ?? ".",
      message:
        "the folder is no collection 3.0.0: it holds no *.request.yaml; name the collection's own folder",
    });
  const { name, description, variables, auth } = root.definition;
  const info: JsonObject = { name, description, version: root.definition.version };
  return { path, info, items, variables: pairsOf(variables), environment, auth: authOf(auth) };
}

interface Folder {
  readonly name: string;
  definition: JsonObject;
  order: number;
  readonly folders: Map<string, Folder>;
  readonly requests: Map<string, JsonObject>;
}

type Saved = ReadonlyMap<string, readonly { readonly value: JsonObject; readonly name: string }[]>;

function groupedBy(examples: readonly { key: string; value: JsonObject; name: string }[]): Saved {
  const groups = new Map<string, { value: JsonObject; name: string }[]>();
  for (const example of examples) groups.set(example.key, [...(groups.get(example.key) ?? []), example]);
  return groups;
}

function folderAt(root: Folder, steps: readonly string[]): Folder {
  let folder = root;
  for (const name of steps) {
    const next = folder.folders.get(name) ?? {
      name,
      definition: {},
      folders: new Map(),
      requests: new Map(),
      order: 0,
    };
    folder.folders.set(name, next);
    folder = next;
  }
  return folder;
}

function itemsOf(folder: Folder, place: string, saved: Saved): readonly JsonObject[] {
  const folders = [...folder.folders.values()].map((each) => ({
    order: each.order,
    item: {
      name: each.definition.name ?? each.name,
      description: each.definition.description,
      auth: authOf(each.definition.auth),
      variable: pairsOf(each.definition.variables),
      item: itemsOf(each, `${place}${each.name}/`, saved),
    } as JsonObject,
  }));
  const requests = [...folder.requests].map(([stem, request]) => ({
    order: Number(request.order ?? 0),
    item: {
      name: request.name,
      request: requestOf(request),
      response: (saved.get(`${place}${stem}`) ?? []).map(({ value, name }) => responseOf(value, name)),
    } as JsonObject,
  }));
  return [...folders, ...requests]
    .filter(
      ({ item }) =>
        item.request !== undefined || listOf(item.item).length > 0 || item.description !== undefined,
    )
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item);
}

function requestOf(value: JsonObject): JsonObject {
  const { method, url, description, headers, queryParams, pathVariables, body, auth } = value;
  const raw = typeof url === "string" ? url : String(objectOf(url).raw ?? "");
  const query = queryParams === undefined ? undefined : pairsOf(queryParams);
  return {
    method,
    description,
    url: { raw, ...(query && { query }), variable: pairsOf(pathVariables) },
    header: pairsOf(headers),
    body: bodyOf(body),
    auth: authOf(auth),
  };
}

function responseOf(value: JsonObject, name: string): JsonObject {
  const { statusCode, statusText, headers, body } = objectOf(value.response);
  const { type, content } = objectOf(body);
  return {
    name: value.name ?? name,
    originalRequest: requestOf(objectOf(value.request ?? value.originalRequest)),
    code: statusCode,
    status: statusText,
    header: pairsOf(headers),
    _postman_previewlanguage: type,
    body: typeof body === "string" ? body : content,
  };
}

function bodyOf(body: unknown): unknown {
  const { type, content } = objectOf(body);
  switch (type) {
    case undefined:
    case "none":
      return undefined;
    case "formdata":
    case "urlencoded":
      return { mode: type, [type]: pairsOf(content) };
    case "graphql":
      return { mode: "graphql", graphql: content };
    case "file":
    case "binary":
      return { mode: "file", file: content };
    default:
      return { mode: "raw", raw: content, options: { raw: { language: type } } };
  }
}

function authOf(auth: unknown): unknown {
  const first = Array.isArray(auth) ? auth[0] : auth;
  const { type, credentials } = objectOf(first);
  return typeof type === "string" ? { type, [type]: pairsOf(credentials) } : undefined;
}

/** A list of `{ key, value }`; a map is one, too. */
function pairsOf(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject);
  return Object.entries(objectOf(value)).map(([key, each]) =>
    isObject(each) ? { key, ...each } : { key, value: each },
  );
}

function parse({ path, text }: SourceFile): JsonObject {
  const document = parseDocument(text.replace(/^\uFEFF/, ""), { prettyErrors: true, uniqueKeys: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line = 1, col = 1 } = error.linePos?.[0] ?? {};
    const message = `invalid YAML at line ${line}, column ${col} (${error.code}); mend it there`;
    throw new CodegenError("SYNTAX", { file: path, message });
  }
  return objectOf(document.toJS({ maxAliasCount: 100 }));
}
