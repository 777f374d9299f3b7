import type { NamedOperation } from "@partwise/description";
import { type Context, listOf, objectOf } from "@partwise/description/document";
import { describeAnswers } from "./describe-answers.js";
import { describeBodies } from "./describe-bodies.js";
import { describeParameters } from "./describe-parameters.js";
import type { OperationDescription } from "./operation-description.js";
import { securityWords } from "./security-words.js";

/** Reads what the page of an operation tells. */
export function describeOperation(
  operation: NamedOperation,
  file: string,
  context: Context,
): OperationDescription {
  const { summary, description, deprecated, tags, externalDocs } = operation.value;
  const space = operation.name.indexOf(" ");
  const [method, path] = [operation.name.slice(0, space), operation.name.slice(space + 1)];
  const [tag] = listOf(tags);
  const label = operation.value["x-rate-limit-label"];
  const { url, description: text } = objectOf(externalDocs);
  return {
    ...{ method, path, file },
    title: textOf(summary) || operation.operationId || operation.name,
    tag: typeof tag === "string" ? tag : "Operations",
    operationId: operation.operationId,
    description: textOf(description),
    isDeprecated: deprecated === true,
    rateLabel: typeof label === "string" ? label : undefined,
    external: typeof url === "string" ? { url, text: textOf(text) || "Read on" } : undefined,
    security: securityWords(operation, context),
    parameters: describeParameters(operation, context),
    bodies: describeBodies(operation, context),
    answers: describeAnswers(operation, context),
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
