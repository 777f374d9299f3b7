import { isObject, type JsonObject, listOf, objectOf, splitPointer } from "@partwise/description/document";
import { CodegenError } from "@partwise/description/problems";
import { isMap, isScalar, isSeq, parseDocument, visit, type YAMLMap } from "yaml";
import { onServersOf } from "./on-servers-of.js";
import { printAsWritten } from "./print-as-written.js";

/**
 * The text of a description with what `document` has beside it: paths, operations, parameters, media types, answers,
 * tags and security schemes; servers where it has none. What is there already stays as it is, comments and order too.
 * Operations on other servers than its own name theirs.
 *
 * @param text YAML or JSON of an OpenAPI 3.1 description
 * @param file what messages call it
 * @throws {CodegenError} `SYNTAX` or `VERSION` when the text is no such description
 */
export function addToDescription(
  text: string,
  document: Readonly<Record<string, unknown>>,
  file: string,
): string {
  const target = parseDocument(text, { keepSourceTokens: false });
  const [error] = target.errors;
  if (error !== undefined) {
    const { line = 1, col = 1 } = error.linePos?.[0] ?? {};
    throw new CodegenError("SYNTAX", {
      file,
      message: `invalid YAML at line ${line}, column ${col}; mend it there`,
    });
  }
  const root = target.contents;
  if (!isMap(root) || !/^3\.[12]\./.test(String(root.get("openapi"))))
    throw new CodegenError("VERSION", {
      file,
      message: "is no OpenAPI 3.1 or 3.2 description; --into adds to one",
    });
  const touched = new Set<unknown>();
  const add = (map: YAMLMap, key: string, value: unknown) => {
    touched.add(map);
    map.set(target.createNode(key), target.createNode(value));
  };
  const mapAt = (map: YAMLMap, key: string): YAMLMap | undefined => {
    if (!map.has(key)) add(map, key, {});
    const found = map.get(key);
    return isMap(found) ? found : undefined;
  };
  const addMissing = (map: YAMLMap | undefined, value: unknown) => {
    for (const [key, each] of Object.entries(objectOf(value)))
      if (map?.has(key) === false) add(map, key, each);
  };
  const addToList = (map: YAMLMap, key: string, values: unknown, keyOf: (value: unknown) => string) => {
    if (!Array.isArray(values) || values.length === 0) return;
    if (!map.has(key)) return add(map, key, values);
    const list = map.get(key);
    if (!isSeq(list)) return;
    const known = new Set(list.items.map(keyOf));
    for (const value of values) {
      if (known.has(keyOf(value))) continue;
      touched.add(list);
      list.add(target.createNode(value));
    }
  };
  const without = (values: unknown, keys: readonly string[]) => {
    const others = listOf(values).filter((value) => !keys.includes(parameterKey(value)));
    return others.length > 0 ? others : undefined;
  };
  const dataOf = (node: unknown) => objectOf(isMap(node) ? node.toJSON() : node);
  const parameterKey = (value: unknown): string => {
    const { $ref } = dataOf(value);
    const pointer =
      typeof $ref === "string" && $ref.startsWith("#/") ? splitPointer($ref.slice(1)) : undefined;
    const { in: place, name } = dataOf(pointer === undefined ? value : target.getIn(pointer));
    return `${place} ${name}`;
  };
  const ids = new Set<unknown>();
  visit(target, {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && key.value === "operationId" && isScalar(value)) ids.add(value.value);
    },
  });
  const withOwnId = (operation: JsonObject): JsonObject => {
    const { operationId } = operation;
    if (operationId === undefined) return operation;
    let id = operationId;
    for (let i = 2; ids.has(id); i++) id = `${operationId}${i}`;
    ids.add(id);
    return { ...operation, operationId: id };
  };

  const paths = mapAt(root, "paths");
  const shapes = new Map((paths?.items ?? []).map(({ key }) => [shapeOf(String(key)), String(key)] as const));
  const servers = root.get("servers");
  const present = isSeq(servers) ? listOf(servers.toJSON()) : [];
  if (present.length === 0 && !root.has("servers") && urlsOf(document.servers).some((url) => url !== "/"))
    add(root, "servers", document.servers);
  for (const [path, given] of Object.entries(onServersOf(document, present))) {
    const there = shapes.get(shapeOf(path));
    if (there === undefined) {
      const entries = Object.entries(objectOf(given));
      const item = entries.map(([key, each]) => [key, isObject(each) ? withOwnId(each) : each]);
      if (paths !== undefined) add(paths, path, Object.fromEntries(item));
      continue;
    }
    const item = paths?.get(there);
    if (!isMap(item)) continue;
    for (const [method, operation] of Object.entries(objectOf(renamed(path, there, given)))) {
      const { parameters, requestBody, responses } = objectOf(operation);
      const shared = item.get("parameters");
      const own = isSeq(shared) ? without(parameters, shared.items.map(parameterKey)) : parameters;
      if (!item.has(method)) {
        if (method !== "x-review") add(item, method, { ...withOwnId(objectOf(operation)), parameters: own });
        continue;
      }
      const present = item.get(method);
      if (!isMap(present)) continue;
      addToList(present, "parameters", own, parameterKey);
      if (!present.has("requestBody")) addMissing(present, requestBody === undefined ? {} : { requestBody });
      else {
        const body = present.get("requestBody");
        if (isMap(body) && !body.has("$ref"))
          addMissing(mapAt(body, "content"), objectOf(requestBody).content);
      }
      addMissing(mapAt(present, "responses"), withoutUnsaid(responses));
    }
  }
  addToList(root, "tags", document.tags, (each) => String(dataOf(each).name));
  const schemes = objectOf(objectOf(document.components).securitySchemes);
  if (Object.keys(schemes).length > 0) {
    const components = mapAt(root, "components");
    if (components !== undefined) addMissing(mapAt(components, "securitySchemes"), schemes);
  }
  return printAsWritten(target, text, touched);
}

function urlsOf(servers: unknown): readonly unknown[] {
  return listOf(servers).map((server) => objectOf(server).url);
}

function shapeOf(path: string): string {
  return path.replace(/\{[^{}]+\}/g, "{}");
}

/** The path item with the names of path parameters that the other path has. */
function renamed(from: string, to: string, item: unknown): unknown {
  const names = (path: string) => [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
  const after = names(to);
  const map = new Map(names(from).map((name, i) => [name, after[i] ?? name]));
  return Object.fromEntries(
    Object.entries(objectOf(item)).map(([method, operation]) => {
      const { parameters } = objectOf(operation);
      if (!Array.isArray(parameters)) return [method, operation];
      const own = parameters.map((each) =>
        each.in === "path" ? { ...each, name: map.get(each.name) ?? each.name } : each,
      );
      return [method, { ...objectOf(operation), parameters: own }];
    }),
  );
}

/** The answers that were seen: the place holder of an operation without any adds nothing to one that has some. */
function withoutUnsaid(responses: unknown): unknown {
  const { default: rest, ...others } = objectOf(responses);
  return objectOf(rest).description === "No answer was saved." ? others : responses;
}
