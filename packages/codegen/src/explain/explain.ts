import { findOperation, loadDescription, withinStack } from "@partwise/description";
import { type Context, joinPointer, type Version } from "@partwise/description/document";
import {
  type FormReading,
  isJsonSequence,
  type MediaTypeMetadata,
  type MediaTypeReading,
  type Rule,
  type RuleName,
  readParameters,
  readRequestBody,
  ruleOf,
} from "@partwise/description/reading";
import { isJson, isMultipart } from "@partwise/multipart/media-types";
import { explainParameter, type ParameterExplanation } from "./explain-parameter.js";
import { explainPart, type PartExplanation } from "./explain-part.js";

/**
 * Explains how an operation's parameters are sent, and which part each property of the body becomes by which rule.
 * @throws {CodegenError} with code `USAGE` for an operation that the description lacks
 * @example
 * ```ts
 * const { mediaTypes } = await explain({ description: "openapi.yaml", operation: "POST /photos" });
 * ```
 */
export async function explain(options: ExplainOptions): Promise<Explanation> {
  return withinStack(options.description, () => explainOperation(options));
}

/** The description and the operation to explain. */
export interface ExplainOptions {
  /** The path of the OpenAPI description, JSON or YAML. */
  readonly description: string;
  /** Method and path, `PATCH /im/groups/{groupId}`, or an operationId. */
  readonly operation: string;
  /** Folders whose files the description may refer to, besides its own folder. Default: none. */
  readonly roots?: readonly string[];
}

/** What one operation sends, and why, as data without methods. */
export interface Explanation {
  /** `PATCH /im/groups/{groupId}` */
  readonly operation: string;
  readonly operationId?: string;
  /** The OpenAPI version whose rules hold. */
  readonly openapi: Version;
  /** The parameters; absent for an operation without parameters. */
  readonly parameters?: readonly ParameterExplanation[];
  /** The media types of the body, in the order of the description; empty for an operation without a body. */
  readonly mediaTypes: readonly MediaTypeExplanation[];
  /** Every rule that the explanation names, as a sentence with its source. */
  readonly rules: readonly Rule[];
  /** The keywords of this operation that have no effect, each with its JSON Pointer. */
  readonly warnings: readonly string[];
}

/** What is sent for one media type. */
export interface MediaTypeExplanation {
  readonly mediaType: string;
  /** The form of the body. */
  readonly body: "parts" | "text pairs" | "JSON" | "JSON items" | "bytes" | "as given";
  readonly rules: readonly RuleName[];
  readonly parts: readonly PartExplanation[];
  /** Properties that are not sent. */
  readonly notSent: readonly { readonly property: string; readonly rules: readonly RuleName[] }[];
}

async function explainOperation(options: ExplainOptions): Promise<Explanation> {
  const { context, problems } = await loadDescription(options.description, { roots: options.roots ?? [] });
  const { value, pointer, name, operationId, place } = findOperation(options.operation, context, problems);
  const warnings = new Set<string>();
  const noting = { ...context, warn: (at: string, message: string) => warnings.add(`#${at}: ${message}`) };
  const body = readRequestBody(
    { value: value.requestBody, pointer: joinPointer(pointer, "requestBody") },
    noting,
  );
  const parameters = readParameters({ value, pointer }, place, noting).map(explainParameter);
  const mediaTypes = [...(body?.content ?? [])].map(([mediaType, reading]) =>
    explainMediaType(mediaType, reading, context),
  );
  return {
    operation: name,
    ...(operationId !== undefined && { operationId }),
    openapi: context.version,
    ...(parameters.length > 0 && { parameters }),
    mediaTypes,
    rules: rulesIn(mediaTypes, context.version),
    warnings: [...warnings],
  };
}

function explainMediaType(
  mediaType: string,
  { metadata, rules, form }: MediaTypeReading,
  context: Context,
): MediaTypeExplanation {
  if (form === undefined) {
    return { mediaType, body: bodyOf(mediaType, metadata), rules, parts: [], notSent: [] };
  }
  const notSent = [...form.properties].filter(([, { isReadOnly }]) => isReadOnly);
  return {
    mediaType,
    body: isMultipart(mediaType) ? "parts" : "text pairs",
    rules,
    parts: explainForm(mediaType, form, context),
    notSent: notSent.map(([property]) => ({ property, rules: ["M8"] })),
  };
}

function bodyOf(mediaType: string, { binary }: MediaTypeMetadata): MediaTypeExplanation["body"] {
  if (isJson(mediaType)) return "JSON";
  if (binary) return "bytes";
  return isJsonSequence(mediaType) ? "JSON items" : "as given";
}

function explainForm(mediaType: string, form: FormReading, context: Context): readonly PartExplanation[] {
  const nested = (inner: FormReading, innerType: string) => explainForm(innerType, inner, context);
  const explained = [...form.properties].flatMap(([name, reading]) =>
    reading.isReadOnly ? [] : [explainPart({ name, reading, mediaType, isItem: false }, context, nested)],
  );
  const items = form.prefix.map((reading, index) => ({ name: `item ${index}`, reading }));
  const isOnly = form.prefix.length === 0;
  if (form.item) items.push({ name: isOnly ? "each item" : "later items", reading: form.item });
  const each = items.flatMap(({ name, reading }) =>
    reading.entries === undefined || reading.entries.size === 0
      ? [{ name, reading, ...(reading.entries && { entry: "(its key)" }) }]
      : [...reading.entries].map(([entry, of]) => ({ name: `${name}, ${entry}`, reading: of, entry })),
  );
  return [
    ...explained,
    ...each.map((item) => explainPart({ ...item, mediaType, isItem: true }, context, nested)),
  ];
}

function rulesIn(mediaTypes: readonly MediaTypeExplanation[], version: Version): readonly Rule[] {
  const named = new Set<RuleName>();
  const add = (rules: readonly RuleName[]) => {
    for (const rule of rules) named.add(rule);
  };
  const visit = (part: PartExplanation) => {
    add(part.rules);
    part.parts?.forEach(visit);
  };
  for (const { rules, parts, notSent } of mediaTypes) {
    add(rules);
    parts.forEach(visit);
    for (const property of notSent) add(property.rules);
  }
  const numberOf = (rule: RuleName) => Number(rule.slice(1)) || 0;
  return [...named]
    .sort((one, other) => numberOf(one) - numberOf(other))
    .map((rule) => ruleOf(rule, version));
}
