import { advised, CodegenError } from "../document/codegen-error.js";
import { joinPointer } from "../document/join-pointer.js";
import { isObject } from "../document/json-object.js";
import { countKeys, findDuplicateKey } from "./duplicate-key.js";
import { findJsonError } from "./json-error.js";
import { maxDepth, measure } from "./measure.js";

/**
 * Parses JSON when the first character is `{`, else YAML 1.2 with the core schema and merge keys: dates, `on` and `yes` are
 * text, a repeated key is an error, an alias is a copy.
 * @throws {CodegenError} `SYNTAX`, with line and column
 */
export async function parseDescription(text: string, file: string): Promise<unknown> {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (source.trim() === "")
    throw syntaxError(file, "the file is empty", "write an OpenAPI description into it");
  return /^\s*\{/.test(source) ? parseJson(source, file) : parseYaml(source, file);
}

async function parseJson(text: string, file: string): Promise<unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const flow = await parseFlow(text, file);
    if (flow !== undefined) return flow;
    // V8's message quotes the text and often lacks the position, so this package finds line and reason itself
    const { line, column, reason } = findJsonError(text);
    throw syntaxError(file, `invalid JSON at line ${line}, column ${column}: ${reason}`, "mend it there");
  }
  const { keys, tooDeep, notFinite } = measure(value);
  if (tooDeep !== undefined) throw depthError(file, tooDeep);
  if (notFinite !== undefined) throw finiteError(file, "a number of this size", notFinite);
  const twice = keys === countKeys(text) ? undefined : findDuplicateKey(text);
  if (twice === undefined) return value;
  const { line, column, pointer } = twice;
  const wrong = `invalid JSON at line ${line}, column ${column}: duplicated key`;
  throw syntaxError(file, wrong, "keep one of the two", pointer);
}

/** Parses YAML that begins with `{`; undefined for broken JSON. */
async function parseFlow(text: string, file: string): Promise<unknown> {
  if (/\.json$/i.test(file)) return undefined;
  const value = await parseYaml(text, file).catch(() => undefined);
  return isObject(value) && value.openapi !== null ? value : undefined;
}

async function parseYaml(text: string, file: string): Promise<unknown> {
  const { YAMLException, load } = await import("js-yaml");
  const { yamlSchema } = await import("./yaml-schema.js");
  let value: unknown;
  try {
    const options = { schema: yamlSchema(), maxDepth };
    value = load(text, options);
  } catch (error) {
    if (!(error instanceof YAMLException))
      throw syntaxError(file, "invalid YAML", "check it with a YAML linter");
    const { mark, reason } = error;
    const place = mark ? ` at line ${mark.line + 1}, column ${mark.column + 1}` : "";
    throw syntaxError(file, `invalid YAML${place}: ${reason}`, `mend it${mark ? " there" : ""}`);
  }
  if ((value === null || value === undefined) && saysNothing(text))
    throw syntaxError(file, "invalid YAML: expected a document, but the input is empty", "mend it");
  return hasAliases(value, file) ? JSON.parse(JSON.stringify(value)) : value;
}

/** Whether a text has only comments, directives and markers. */
function saysNothing(text: string): boolean {
  return text.split(/[\r\n]+/).every((line) => /^\s*(?:#.*|%.*|---|\.\.\.)?$/.test(line.trimEnd()));
}

const largest = 4_000_000;

/**
 * Whether one object stands in several places.
 * @throws {CodegenError} `SYNTAX` for what YAML can spell and JSON cannot: circles, infinite numbers, and aliases that
 * multiply or nest without end
 */
function hasAliases(root: unknown, file: string): boolean {
  const open = new Set<object>();
  const closed = new Set<object>();
  const path: string[] = [];
  let found = false;
  let count = 0;
  const visit = (value: unknown) => {
    if (typeof value === "number" && !Number.isFinite(value))
      throw finiteError(file, `the number ${value}`, joinPointer("", ...path));
    if (typeof value !== "object" || value === null) return;
    if (open.has(value))
      throw syntaxError(
        file,
        "a YAML alias leads back to itself",
        "use $ref for recursion",
        joinPointer("", ...path),
      );
    if (++count > largest) throw syntaxError(file, "its YAML aliases expand without end", "use $ref instead");
    if (open.size >= maxDepth) throw depthError(file, joinPointer("", ...path));
    open.add(value);
    for (const [key, child] of Object.entries(value)) {
      path.push(key);
      visit(child);
      path.pop();
    }
    open.delete(value);
    found ||= closed.has(value);
    closed.add(value);
  };
  visit(root);
  return found;
}

function finiteError(file: string, number: string, pointer: string): CodegenError {
  return syntaxError(file, `${number} has no form in JSON`, "write a finite one", pointer);
}

function depthError(file: string, pointer: string): CodegenError {
  const wrong = `more than ${maxDepth} objects and lists stand in one another`;
  return syntaxError(file, wrong, "name schemas under components and refer to them", pointer);
}

function syntaxError(file: string, wrong: string, advice: string, pointer?: string): CodegenError {
  return new CodegenError(
    "SYNTAX",
    advised({ file, ...(pointer !== undefined && { pointer }) }, wrong, advice),
  );
}
