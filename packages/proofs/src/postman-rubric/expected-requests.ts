import { type Json, listOf, objectOf } from "../real-descriptions/json.js";

/** The requests of a collection as its format has them, read without the packages that are judged. */
export function expectedRequests(collection: Json): readonly ExpectedRequest[] {
  const variables = new Map(
    listOf(collection.variable).map((each) => [
      String(objectOf(each).key),
      String(objectOf(each).value ?? ""),
    ]),
  );
  const found: ExpectedRequest[] = [];
  const walk = (items: unknown, folder: string | undefined, auth: Json) => {
    for (const item of listOf(items).map(objectOf)) {
      const own = objectOf(item.auth);
      if (Array.isArray(item.item)) walk(item.item, String(item.name ?? ""), said(own) ? own : auth);
      else if (item.request !== undefined) {
        const request =
          typeof item.request === "string" ? { url: item.request, method: "GET" } : objectOf(item.request);
        const asked = objectOf(request.auth);
        const read = readUrl(request.url, variables);
        if (read === undefined) continue;
        found.push({
          method: String(request.method ?? "GET")
            .trim()
            .toLowerCase(),
          ...read,
          headers: namesOf(request.header),
          auth: said(asked) ? asked : said(own) ? own : auth,
          isAuthOwn: said(asked),
          body: objectOf(request.body),
          contentType: headerOf(request.header, "content-type"),
          responses: listOf(item.response).map(objectOf),
          folder,
        });
      }
    }
  };
  walk(collection.item, undefined, objectOf(collection.auth));
  return found;
}

/** A request of a collection. */
export interface ExpectedRequest {
  /** In small letters. */
  readonly method: string;
  /** Segments of the path, `{}` for each variable. */
  readonly path: readonly string[];
  /** Empty where only a variable without a value says it. */
  readonly host: string;
  readonly query: readonly string[];
  readonly headers: readonly string[];
  /** What is inherited, too; empty for nothing said. */
  readonly auth: Json;
  readonly isAuthOwn: boolean;
  readonly body: Json;
  readonly contentType: string;
  readonly responses: readonly Json[];
  readonly folder: string | undefined;
}

function said({ type }: Json): boolean {
  return typeof type === "string" && type !== "inherit";
}

/** The names of a list of pairs, each once. */
export function namesOf(list: unknown): readonly string[] {
  const names = listOf(list).map((each) => String(objectOf(each).key ?? "").trim());
  return [...new Set(names)].filter((name) => name !== "" && !/^\{\{.*\}\}$/.test(name));
}

/** The value of a header, in small letters and without parameters. */
export function headerOf(list: unknown, name: string): string {
  const header = listOf(list)
    .map(objectOf)
    .find(({ key }) => String(key).toLowerCase() === name);
  return String(header?.value ?? "")
    .split(";", 1)[0]
    ?.trim()
    .toLowerCase() as string;
}

function readUrl(
  url: unknown,
  variables: ReadonlyMap<string, string>,
): Pick<ExpectedRequest, "path" | "host" | "query"> | undefined {
  const given = objectOf(url);
  const raw = String(typeof url === "string" ? url : (given.raw ?? "")).trim();
  if (raw === "") return undefined;
  const [bare = ""] = raw.split("#", 1);
  const [address = "", search = ""] = bare.split(/\?(.*)/s);
  const query = Array.isArray(given.query)
    ? namesOf(given.query)
    : [...new URLSearchParams(search).keys()].filter((name) => name !== "" && !name.startsWith("{{"));
  const [, start = "", path = ""] =
    /^((?:(?:[a-z][a-z\d+.-]*|\{\{[^{}]*\}\}):\/\/)?(?:\{\{[^{}]*\}\}|[^/])*)(.*)$/is.exec(address) ?? [];
  const filled = start.replace(
    /\{\{\s*([^{}]+?)\s*\}\}/g,
    (whole, name: string) => variables.get(name) || whole,
  );
  const [, host = ""] = /^(?:[a-z][a-z\d+.-]*:\/\/)?(?:[^/@]*@)?([^/:]*)/i.exec(filled) ?? [];
  return {
    host: host.includes("{{") ? "" : host.toLowerCase(),
    query: query.map(decoded),
    path: segmentsOf(path),
  };
}

/** The segments of a path, `{}` in place of each variable, however it is written. */
export function segmentsOf(path: string): readonly string[] {
  return path
    .split("/")
    .filter((segment) => segment !== "")
    .map((segment) =>
      decoded(segment.replace(/^:[\w$-]+/, "{}").replace(/\{\{[^{}]*\}\}|\{[^{}]+\}|<[\w -]+>/g, "{}")),
    );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
