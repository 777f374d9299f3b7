import { isObject, type JsonObject, listOf, objectOf } from "@partwise/description/document";
import { CodegenError } from "@partwise/description/problems";
import { parseDocument } from "yaml";
import type { ImportWarning } from "../observed/observed.js";
import type { Collection, SourceFile } from "./load-collection.js";

/**
 * The folder of a collection 3.0.0 in the shape of v2.1: `*.request.yaml`, `definition.yaml` and `*.example.yaml`,
 * each in the folder itself, in `.resources` or in `NAME.resources/examples`.
 * @throws {CodegenError} `SYNTAX` for broken YAML, `STRUCTURE` for a folder without requests
 * @see https://learning.postman.com/docs/collections/collections-schemas
 */
export function collectionOfFolder(files: readonly SourceFile[]): Collection {
  const root = emptyFolder("");
  const warnings: ImportWarning[] = [];
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
      folderAt(root, own).order = value.order;
      if (own.length === 0) path = file.path;
    } else if (/\.request\.ya?ml$/i.test(name)) {
      const value = parse(file);
      const stem = name.replace(/\.request\.ya?ml$/i, "");
      if (typeof value.$kind === "string" && !/^(?:http|graphql)-request$/.test(value.$kind)) {
        const place = [...own, stem].join(" / ");
        warnings.push({ place, message: `is a ${value.$kind} and no HTTP request; left out` });
        continue;
      }
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
  const { top, place } = topOf(root);
  const items = itemsOf(top, place, groupedBy(examples));
  if (items.length === 0)
    throw new CodegenError("STRUCTURE", {
      file: files[0]?.path ?? ".",
      message:
        "the folder is no collection 3.0.0: it holds no *.request.yaml; name the collection's own folder",
    });
  const { name = top.name, description, version, variables, auth } = top.definition;
  const info: JsonObject = { name, description, version };
  return { path, info, items, variables: pairsOf(variables), environment, auth: authOf(auth), warnings };
}

/**
 * The collection of a folder that may lie around it, as `postman/collections/NAME` does.
 * @throws {CodegenError} `STRUCTURE` where several lie there
 */
function topOf(root: Folder): { top: Folder; place: string } {
  let top = root;
  let place = "";
  const isBare = () => top.requests.size === 0 && Object.keys(top.definition).length === 0;
  while (isBare() && top.folders.size === 1) {
    [top = root] = top.folders.values();
    place += `${top.name}/`;
  }
  if (!isBare() || top.name !== "collections") return { top, place };
  const names = [...top.folders.keys()].join(", ");
  const message = `holds several collections: ${names}; name the folder of one`;
  throw new CodegenError("STRUCTURE", { file: place.slice(0, -1), message });
}

interface Folder {
  readonly name: string;
  definition: JsonObject;
  order: unknown;
  readonly folders: Map<string, Folder>;
  readonly requests: Map<string, JsonObject>;
}

type Saved = ReadonlyMap<string, readonly { readonly value: JsonObject; readonly name: string }[]>;

function groupedBy(examples: readonly { key: string; value: JsonObject; name: string }[]): Saved {
  const groups = new Map<string, { value: JsonObject; name: string }[]>();
  for (const example of examples) groups.set(example.key, [...(groups.get(example.key) ?? []), example]);
  return groups;
}

function emptyFolder(name: string): Folder {
  return { name, definition: {}, folders: new Map(), requests: new Map(), order: undefined };
}

function folderAt(root: Folder, steps: readonly string[]): Folder {
  let folder = root;
  for (const name of steps) {
    const next = folder.folders.get(name) ?? emptyFolder(name);
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
    order: request.order,
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
    .sort((one, other) => compareOrders(one.order, other.order))
    .map(({ item }) => item);
}

/** An order is a number, or text between whose letters there is always room for another. */
function compareOrders(one: unknown = 0, other: unknown = 0): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return String(one) < String(other) ? -1 : String(one) > String(other) ? 1 : 0;
}

function requestOf(value: JsonObject): JsonObject {
  const { $kind, method, url, description, headers, queryParams, pathVariables, body, auth } = value;
  const isGraphql = $kind === "graphql-request";
  const raw = typeof url === "string" ? url : String(objectOf(url).raw ?? "");
  const query = queryParams === undefined ? undefined : pairsOf(queryParams);
  return {
    method: isGraphql ? (method ?? "POST") : method,
    description,
    url: { raw, ...(query && { query }), variable: pairsOf(pathVariables) },
    header: pairsOf(headers),
    body:
      isGraphql && body === undefined
        ? { mode: "graphql", graphql: { query: value.query, variables: value.variables } }
        : bodyOf(body),
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
