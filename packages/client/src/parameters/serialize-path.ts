import { contentText } from "./content-text.js";
import { expandStyle } from "./expand-style.js";
import type { ParameterMetadata, Style } from "./parameter-metadata.js";
import { parameterValue } from "./parameter-value.js";
import { pathPieces } from "./path-pieces.js";
import { named, refusal } from "./refusal.js";
import { spellUrl } from "./spell.js";

/**
 * Writes a path. No parameter leaves its segment. A query in the template, which some descriptions have, is returned apart;
 * a fragment is dropped.
 * @throws {CallError} `PATH_PARAMETER` for a missing value, and for one that makes its segment empty, `.` or `..`
 * @see https://spec.openapis.org/oas/v3.2.0.html#path-templating
 */
export function serializePath(source: PathSource): SerializedPath {
  const { template, described } = source;
  const pieces = described ? piecesOf(template) : pathPieces(template);
  let [path, segment, search, last] = ["", "", "", ""];
  let inSearch = false;

  const endSegment = () => {
    if (last !== "" && /^(?:\.|%2e){0,2}$/i.test(segment)) {
      const what = segment === "" ? "empty" : "a dot segment, which would call another path";
      throw refusal("path", last, template, `is ${what}: give it another value`);
    }
    path += segment;
    [segment, last] = ["", ""];
  };
  const addText = (text: string) => {
    const [start = "", ...segments] = text.split("/");
    segment += start;
    for (const each of segments) {
      endSegment();
      path += "/";
      segment = each;
    }
  };

  for (const [i, piece] of pieces.entries()) {
    if (i % 2 === 0) {
      const [shown = ""] = described ? piece.split("#", 1) : [piece];
      const at: number = described && !inSearch ? shown.indexOf("?") : -1;
      if (inSearch) search += shown;
      else addText(at < 0 ? shown : shown.slice(0, at));
      if (at >= 0) [inSearch, search] = [true, shown.slice(at + 1)];
      if (shown !== piece) break;
    } else if (inSearch && isGivenByQuery(piece, source)) {
      search = search.slice(0, search.lastIndexOf("&") + 1);
    } else {
      const { name, text } = writeExpression(piece, source, inSearch);
      if (inSearch) search += text;
      else [segment, last] = [segment + text, name];
    }
  }
  endSegment();
  return { path, search: search.split("&").filter(Boolean).join("&") };
}

/** A path with its values, and the query that its template holds. */
export interface SerializedPath {
  readonly path: string;
  readonly search: string;
}

/** The inputs of a path. */
export interface PathSource {
  readonly template: string;
  /**
   * Undefined without a description: then values are written as by openapi-fetch, and those that cannot be sent are
   * refused.
   */
  readonly described: readonly ParameterMetadata[] | undefined;
  readonly values: Readonly<Record<string, unknown>>;
  /** The query parameters of the call, which win over a query in the template. */
  readonly query: Readonly<Record<string, unknown>>;
}

/** As `pathPieces`, also with braces inside of braces: `{id:[0-9]{3}}`. */
function piecesOf(template: string): readonly string[] {
  return template.split(/\{((?:[^{}]|\{[^{}]*\})+)\}/);
}

function isGivenByQuery(expression: string, { values, query }: PathSource): boolean {
  return values[expression] === undefined && Object.hasOwn(query, expression);
}

const prefixes: Readonly<Record<string, Style>> = { ".": "label", ";": "matrix" };

function writeExpression(
  expression: string,
  { template, described, values }: PathSource,
  mayBeEmpty: boolean,
): { readonly name: string; readonly text: string } {
  const isExact = Object.hasOwn(values, expression);
  const name = described === undefined ? bare(expression) : isExact ? expression : nameOf(expression);
  const metadata = described?.find((each) => each.in === "path" && each.name === name);
  const { style = prefixes[expression[0] ?? ""] ?? "simple", explode = expression.endsWith("*") } =
    metadata ?? {};
  const given = Object.hasOwn(values, name) ? values[name] : undefined;
  if (given === undefined || given === null) {
    throw refusal("path", name, template, "is missing: give it a value");
  }
  const text = named("path", name, template, () => {
    const value = parameterValue(given, name, metadata?.dates);
    const spell = spellUrl(name, described !== undefined);
    if (metadata?.mediaType !== undefined) return spell(contentText(value, metadata));
    const free = metadata?.allowReserved ? freeInPath : "";
    const spelled = spellUrl(name, described !== undefined, free);
    const parts = expandStyle(name, value, { style, explode, name: spell, text: spelled });
    return parts.length === 0 ? "" : joined[style](parts);
  });
  if (text === "" && !mayBeEmpty) throw refusal("path", name, template, "is empty: give it a value");
  return { name, text };
}

/** The characters that a segment holds unescaped. Never `/`, `?` and `#`. */
const freeInPath = ":@!$&'()*+,;=";

const simple = (parts: readonly string[]) => parts.join(",");

const joined: Readonly<Record<Style, (parts: readonly string[]) => string>> = {
  simple,
  label: (parts) => `.${parts.join(".")}`,
  matrix: (parts) => `;${parts.join(";")}`,
  form: simple,
  spaceDelimited: simple,
  pipeDelimited: simple,
  deepObject: simple,
  cookie: simple,
};

/** The name that openapi-fetch reads in an expression: `{;id*}` is the parameter `id`. */
function bare(expression: string): string {
  return expression.replace(/^[.;]|\*$/g, "");
}

/** The name in an expression of any router's dialect: `{path:.+}` and `{path+}` are the parameter `path`. */
function nameOf(expression: string): string {
  return expression.replace(/^[+.;]|:.*$|[*+]$/gs, "");
}
