import { findOperation, loadDescription, withinStack } from "@partwise/description";
import { joinPointer, type Version } from "@partwise/description/document";
import {
  type Rule,
  type RuleName,
  readParameters,
  readRequestBody,
  ruleOf,
} from "@partwise/description/reading";
import { explainMediaType, type MediaTypeExplanation } from "./explain-media-type.js";
import { explainParameter, type ParameterExplanation } from "./explain-parameter.js";
import type { PartExplanation } from "./explain-part.js";

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
  /** The operationId, if the description has one. */
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
