import type { Context } from "@partwise/description/document";
import { securitySchemesMetadata } from "@partwise/description/reading";
import { exampleAnswer } from "../answers/example-answer.js";
import type { Answer } from "../contract/answer.js";
import type { Call } from "../contract/call.js";
import type { Character } from "../contract/character.js";
import type { Refusal } from "../contract/refusal.js";
import { faultRules, parameterRules } from "../faults/fault-rules.js";
import { checkCredentials } from "../security/check-credentials.js";
import { redact } from "../security/redact.js";

/** A server that knows its description alone: credentials by security schemes, answers by examples, problems as JSON. */
export function describingCharacter(context: Context, options: DescribingOptions): Character {
  const schemes = securitySchemesMetadata(context) ?? {};
  const { accepted, use } = options;
  return {
    jsonType: "application/json",
    headers: () => ({}),
    print: printProblem,
    authorize: (operation, request) => checkCredentials(operation, request, schemes, accepted),
    answer: (call) => use(call, exampleAnswer(call, context)),
    faults: { faults: faultRules, parameters: parameterRules },
    faultAnswer: () => undefined,
    redact: (text, request) => redact(text, request, schemes, accepted),
  };
}

/** What a describing server works with. */
export interface DescribingOptions {
  /** The values that are accepted as credentials, by the name of the security scheme. */
  readonly accepted: Readonly<Record<string, readonly string[]>>;
  /** Does a call to the state, and gives the answer after that. */
  readonly use: (call: Call, answer: Answer) => Answer;
}

/** @see https://www.rfc-editor.org/rfc/rfc9457 */
function printProblem({ status, code, message, problems, headers, near }: Refusal): Answer {
  return {
    status,
    headers: { ...headers, "content-type": "application/problem+json" },
    body: {
      title: message,
      status,
      code,
      ...(problems.length > 0 && { errors: problems }),
      ...(near.length > 0 && { near }),
    },
  };
}
