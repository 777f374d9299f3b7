import { isObject, type JsonObject, listOf, objectOf } from "@partwise/description/document";
import type { Secrets } from "../secrets/secrets.js";
import type { ObservedParameter, ObservedServer, ObservedVariable } from "./observed-request.js";
import type { Variables } from "./read-variables.js";
import { textOf } from "./text-of.js";

/** Reads a URL of a request: its server, its path as a template, and the parameters of path and query. */
export function readUrl(url: unknown, variables: Variables, secrets: Secrets): ReadUrl {
  const object = objectOf(url);
  const raw = (typeof url === "string" ? url : textOf(object.raw) || joined(object)).trim();
  const [whole = ""] = raw.split("#", 1);
  const mark = whole.indexOf("?");
  const address = mark < 0 ? whole : whole.slice(0, mark);
  const query = Array.isArray(object.query)
    ? object.query.filter(isObject)
    : queryOf(mark < 0 ? "" : whole.slice(mark + 1));
  const { server, segments } = split(address, variables, secrets);
  const described = new Map(
    listOf(object.variable)
      .filter(isObject)
      .map((each) => [textOf(each.key ?? each.id), each]),
  );
  const path: ObservedParameter[] = [];
  const template = segments.map((segment) => segmentOf(segment, described, variables, path)).join("/");
  return {
    server,
    path: `/${template}`.replace(/\/{2,}/g, "/").replace(/(.)\/$/, "$1"),
    parameters: [
      ...path,
      ...query.flatMap((each): ObservedParameter[] => {
        const name = textOf(each.key);
        if (name === "" || /^\{\{.*\}\}$/.test(name)) return [];
        return [
          {
            in: "query",
            name: decoded(name),
            samples: [decoded(variables.resolve(textOf(each.value)))],
            description: textOf(each.description),
            isDisabled: each.disabled === true,
          },
        ];
      }),
    ],
  };
}

/** What a URL says. */
export interface ReadUrl {
  readonly server: ObservedServer;
  readonly path: string;
  readonly parameters: readonly ObservedParameter[];
}

function joined({ protocol, host, port, path }: JsonObject): string {
  const list = (value: unknown, separator: string) =>
    Array.isArray(value)
      ? value.map((each) => textOf(objectOf(each).value ?? each)).join(separator)
      : textOf(value);
  const start = list(host, ".");
  const scheme = protocol === undefined || start.startsWith("{{") ? "" : `${textOf(protocol)}://`;
  return `${scheme}${start}${port === undefined ? "" : `:${textOf(port)}`}/${list(path, "/")}`;
}

function queryOf(text: string): readonly JsonObject[] {
  return text
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => {
      const at = pair.indexOf("=");
      return at < 0 ? { key: pair, value: "" } : { key: pair.slice(0, at), value: pair.slice(at + 1) };
    });
}

/** The server of an address, and the segments behind it. */
function split(
  address: string,
  variables: Variables,
  secrets: Secrets,
): { server: ObservedServer; segments: string[] } {
  const [first = ""] = address.split("/", 1);
  const start = /^\{\{[^{}]+\}\}$/.test(first) ? variables.resolve(first) : first;
  // the path of a variable that is the whole address belongs to the server
  const [, base = ""] =
    start === first ? [] : (/^[a-z][a-z\d+.-]*:\/\/[^/?#{}]+(\/[^?#{}]*?[^/?#{}])\/*$/i.exec(start) ?? []);
  const text = `${start.slice(0, base === "" ? undefined : start.lastIndexOf(base))}${address.slice(first.length)}`;
  const [, scheme = "", credentials, host = "", rest = ""] =
    /^(?:([a-z][a-z\d+.-]*|\{\{[^{}]+\}\}):\/\/)?(?:([^/@]*)@)?([^/]*)(.*)$/is.exec(text) ?? [];
  if (credentials !== undefined) {
    secrets.add(credentials);
    secrets.add(credentials.slice(credentials.indexOf(":") + 1));
  }
  const segments = rest.split("/").slice(1);
  const [only] = [/^\{\{\s*([^{}]+?)\s*\}\}$/.exec(host)?.[1]];
  if (host === "" || (scheme === "" && only !== undefined && variables.valueOf(only) === undefined)) {
    // the variable is the whole address, of which nothing is known
    const review =
      only === undefined
        ? "the address of the API is unknown"
        : `the variable ${only}, the address of the API, has no value`;
    return { server: { url: "", variables: [], review: `${review}: write it here` }, segments };
  }
  const isSecure = !/^(?:localhost|127\.|\[::1\])/.test(host);
  const prefix = scheme === "" ? (isSecure ? "https" : "http") : scheme;
  const version: string[] = [];
  while (/^\{\{\s*[^{}]*(?:version|prefix|base|stage)[^{}]*\}\}$/i.test(segments[0] ?? "")) {
    const [name = ""] = namesIn(segments[0] ?? "");
    if (variables.valueOf(name) === undefined) break;
    version.push(segments.shift() ?? "");
  }
  const url = [`${prefix}://${host}${base}`, ...version].join("/");
  const found = namesIn(url).map(
    (name): ObservedVariable => ({
      name: templateName(name),
      value: variables.valueOf(name),
      description: variables.descriptionOf(name),
    }),
  );
  const template = url.replace(variable, (_, name: string) => `{${templateName(name)}}`);
  if (/[{}]/.test(template.replace(/\{[\w.-]+\}/g, ""))) {
    const review = "the address of the API is no URL: write it here";
    return { server: { url: "", variables: [], review }, segments };
  }
  return {
    server: {
      url: template,
      variables: [...new Map(found.map((each) => [each.name, each])).values()],
      ...(scheme === "" && { review: `the input has no scheme for this address: ${prefix} is assumed` }),
    },
    segments,
  };
}

const variable = /\{\{\s*([^{}]+?)\s*\}\}/g;

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(variable)].map(([, name = ""]) => name);
}

function templateName(name: string): string {
  return name.replace(/^\$/, "").replace(/[^\w.-]+/g, "_");
}

function segmentOf(
  segment: string,
  described: ReadonlyMap<string, JsonObject>,
  variables: Variables,
  parameters: ObservedParameter[],
): string {
  const add = (given: string, sample: string, description: string) => {
    let name = given;
    for (let i = 2; parameters.some((each) => each.name === name); i++) name = `${given}${i}`;
    const review = `${name}: the input has the path variable ${given} twice`;
    parameters.push({
      in: "path",
      name,
      samples: sample === "" ? [] : [decoded(sample)],
      description,
      isDisabled: false,
      ...(name !== given && { review }),
    });
    return `{${name}}`;
  };
  const [, own, suffix = ""] = /^:([\w$-]+(?:\.[\w-]+)*?)(\.(?:json|xml|csv|pdf|txt))?$/.exec(segment) ?? [];
  if (own !== undefined) {
    const value = described.get(own) ?? {};
    const sample = variables.resolve(textOf(value.value));
    return `${add(templateName(own), sample, textOf(value.description))}${suffix}`;
  }
  if (!segment.includes("{{"))
    return /^\{[^{}]+\}$|^<[\w -]+>$/.test(segment)
      ? add(templateName(segment.slice(1, -1)), "", "")
      : encoded(segment);
  return segment.replace(variable, (_, name: string) =>
    add(templateName(name), variables.valueOf(name) ?? "", variables.descriptionOf(name)),
  );
}

/** Braces and spaces have no place in a path template. */
function encoded(segment: string): string {
  return segment
    .replace(/%(?![\da-f]{2})/gi, "%25")
    .replace(/[{}<>"\s^`|\\]/g, (character) => encodeURIComponent(character));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}
