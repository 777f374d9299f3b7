import { CodegenError } from "./errors.js";
import { findJsonError } from "./json-error.js";

/**
 * Parses JSON when the first character is `{`, else YAML 1.2 (core schema, merge keys allowed): no dates,
 * `on` and `yes` are text, a duplicate key is an error, an alias is a copy. Throws a CodegenError with code `SYNTAX`.
 */
export async function parseDescription(text: string, file: string): Promise<unknown> {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (source.trim() === "")
    throw syntaxError(file, "the file is empty; write an OpenAPI description into it");
  return /^\s*\{/.test(source) ? parseJson(source, file) : parseYaml(source, file);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // V8's message quotes the text and often has no position, so neither it nor its error is passed on
    const { line, column, reason } = findJsonError(text);
    throw syntaxError(file, `invalid JSON at line ${line}, column ${column}: ${reason}; mend it there`);
  }
}

async function parseYaml(text: string, file: string): Promise<unknown> {
  const { CORE_SCHEMA, YAMLException, load, mergeTag } = await import("js-yaml");
  let value: unknown;
  try {
    value = load(text, { schema: CORE_SCHEMA.withTags(mergeTag), maxDepth: 500 });
  } catch (error) {
    if (!(error instanceof YAMLException))
      throw syntaxError(file, "invalid YAML; check it with a YAML linter");
    const { mark, reason } = error;
    const place = mark ? ` at line ${mark.line + 1}, column ${mark.column + 1}` : "";
    throw syntaxError(file, `invalid YAML${place}: ${reason}; mend it${mark ? " there" : ""}`);
  }
  return hasAliases(value, file) ? JSON.parse(JSON.stringify(value)) : value;
}

const largest = 4_000_000;

/**
 * Whether one object stands in several places. Throws for what YAML can spell and JSON cannot: circles,
 * infinite numbers, and aliases that grow without end.
 */
function hasAliases(root: unknown, file: string): boolean {
  const open = new Set<object>();
  const closed = new Set<object>();
  let found = false;
  let count = 0;
  const visit = (value: unknown) => {
    if (typeof value === "number" && !Number.isFinite(value)) {
      throw syntaxError(file, `the number ${value} has no form in JSON; write a finite one`);
    }
    if (typeof value !== "object" || value === null) return;
    if (open.has(value)) throw syntaxError(file, "a YAML alias leads back to itself; use $ref for recursion");
    if (++count > largest) throw syntaxError(file, "its YAML aliases expand without end; use $ref instead");
    open.add(value);
    for (const child of Object.values(value)) visit(child);
    open.delete(value);
    found ||= closed.has(value);
    closed.add(value);
  };
  visit(root);
  return found;
}

function syntaxError(file: string, message: string): CodegenError {
  return new CodegenError("SYNTAX", { file, message });
}
