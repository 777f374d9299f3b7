import type { Context, JsonObject } from "@partwise/description/document";
import type { ExampleParameter } from "@partwise/description/examples";
import { belongsTo } from "@partwise/import/marks";
import type { SampledRequest } from "@partwise/samples";
import { fieldProse } from "./field-prose.js";
import { textOf } from "./text-of.js";
import type { Variables } from "./variables.js";

/** The URL of a request, its path and query as they are sent. Adds a variable of the collection for each path parameter. */
export function urlOf(
  sample: SampledRequest,
  { parameters, query, variables, context }: UrlOptions,
): JsonObject {
  const { example, target } = sample;
  const [path = "", search = ""] = target.split("?");
  const values = sentValues(example.path, path);
  const variable: JsonObject[] = [];
  const segments = example.path
    .split("/")
    .slice(1)
    .map((segment) => {
      const [, name] = /^\{([\w-]+)\}$/.exec(segment) ?? [];
      if (name === undefined)
        return segment.replace(/\{([^{}]+)\}/g, (_, each: string) => values.get(each) ?? each);
      const value = values.get(name) ?? "";
      const known = variables.get(name);
      if (known === undefined) variables.set(name, { value });
      const parameter = parameters.find((each) => each.in === "path" && each.name === name);
      variable.push({
        key: name,
        value: known === undefined || known.value === value ? `{{${name}}}` : value,
        description: parameter ? fieldProse(parameter, context) : belongsTo("the path"),
      });
      return `:${name}`;
    });
  const inQuery = parameters.filter((each) => each.in === "query");
  const sent = search
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => {
      const [key = "", ...rest] = pair.split("=");
      const parameter = inQuery.find(({ name }) => name === decodeURIComponent(key));
      return {
        key,
        value: rest.join("="),
        description: parameter
          ? fieldProse(parameter, context)
          : belongsTo(
              inQuery.find(({ name }) => decodeURIComponent(key).startsWith(`${name}[`))?.name ??
                "another parameter",
            ),
      };
    });
  const names = new Set(sent.map(({ key }) => decodeURIComponent(key)));
  const optional = inQuery
    .filter(({ name, required }) => !required && !names.has(name))
    .map((each) => ({
      key: encodeURIComponent(each.name),
      value: encodeURIComponent(textOf(each.value)),
      description: fieldProse(each, context),
      disabled: true,
    }));
  const all = [...sent, ...query, ...optional];
  const host = `{{${listsOwnServers(sample) ? ownServer(sample.baseUrl, variables) : "baseUrl"}}}`;
  const asked = [...sent, ...query].map(({ key, value }) => `${key}=${value}`).join("&");
  return {
    raw: `${host}/${segments.join("/")}${asked === "" ? "" : `?${asked}`}`,
    host: [host],
    path: segments,
    ...(all.length > 0 && { query: all }),
    ...(variable.length > 0 && { variable }),
  };
}

interface UrlOptions {
  readonly parameters: readonly ExampleParameter[];
  /** Keys that go in the query. */
  readonly query: readonly { readonly key: string; readonly value: string }[];
  readonly variables: Variables;
  readonly context: Context;
}

/** The variable of a server that not all operations have: `baseUrl2`, and so on. */
function ownServer(url: string, variables: Variables): string {
  const known = [...variables].filter(([name]) => /^baseUrl\d*$/.test(name));
  const found = known.find(([, { value }]) => value === url);
  if (found !== undefined) return found[0];
  const name = `baseUrl${known.length + 1}`;
  variables.set(name, { value: url });
  return name;
}

function listsOwnServers({ operation }: SampledRequest): boolean {
  return operation.value.servers !== undefined;
}

/** What stands in a path for each expression of its template. */
function sentValues(template: string, path: string): ReadonlyMap<string, string> {
  const names: string[] = [];
  const pattern = template
    .replace(/[.*+?^$()|[\]\\]/g, "\\$&")
    .replace(/\{([^{}]+)\}/g, (_, name: string) => {
      names.push(name);
      return "([^/]*)";
    });
  const [, ...values] = new RegExp(`^${pattern}$`).exec(path) ?? [];
  return new Map(names.map((name, i) => [name, values[i] ?? ""]));
}
