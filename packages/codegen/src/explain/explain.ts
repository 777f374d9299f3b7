import { findOperation, loadDescription, withinStack } from "@partwise/description";
import { joinPointer, type Version } from "@partwise/description/document";
import { printable } from "@partwise/description/problems";
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
import { printExplanation } from "./print-explanation.js";

/**
 * Tells how an operation's parameters are sent, and what each property of its body becomes, with the rule behind it.
 * @throws {CodegenError} with code `USAGE` for an operation that the description does not have
 * @example
 * ```ts
 * const { mediaTypes } = await explain({ description: "openapi.yaml", operation: "POST /photos" });
 * ```
 */
export async function explain(options: ExplainOptions): Promise<Explanation> {
  return withinStack(options.description, () => explainOperation(options));
}

/** Which operation of which description `explain` reads. */
export interface ExplainOptions {
  /** The path of the OpenAPI description, JSON or YAML. */
  readonly description: string;
  /** Method and path, `PATCH /im/groups/{groupId}`, or an operationId. */
  readonly operation: string;
  /** Folders whose files the description may refer to, besides those below its own. Default: none. */
  readonly roots?: readonly string[];
}

/** What one operation sends, and why. Plain data. */
export interface Explanation {
  /** `PATCH /im/groups/{groupId}` */
  readonly operation: string;
  readonly operationId?: string;
  /** The version of OpenAPI whose rules are in force. */
  readonly openapi: Version;
  /** How its parameters are sent; absent where it has none. */
  readonly parameters?: readonly ParameterExplanation[];
  /** In the order of the description; empty for an operation without a body. */
  readonly mediaTypes: readonly MediaTypeExplanation[];
  /** Every rule that is named, in words and with its source. */
  readonly rules: readonly Rule[];
  /** What the description of this operation says in vain, each with its JSON Pointer. */
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

/** The same as a text of at most 100 columns that any terminal may show. */
export function explainText(explanation: Explanation): string {
  const lines = (_: string, value: unknown) => (typeof value === "string" ? printable(value, true) : value);
  return printExplanation(JSON.parse(JSON.stringify(explanation, lines)));
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
