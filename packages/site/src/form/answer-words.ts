import { STATUS_CODES } from "node:http";
import type { NamedOperation } from "@partwise/description";
import {
  type Context,
  follow,
  isObject,
  joinPointer,
  listOf,
  objectOf,
} from "@partwise/description/document";
import { givenExamples } from "@partwise/description/examples";

/** What the description says of the answers of an operation, by status: `204`, `4XX`, `default`. */
export function answerWords(
  operation: NamedOperation,
  context: Context,
): Readonly<Record<string, AnswerWords>> {
  const responses = objectOf(operation.value.responses);
  const found = Object.entries(responses).flatMap(([status, value]) => {
    const pointer = joinPointer(operation.pointer, "responses", status);
    const response = follow({ value, pointer }, context)?.value;
    if (response === undefined) return [];
    const { description } = response;
    const words: AnswerWords = {
      words: STATUS_CODES[status] ?? "",
      description: typeof description === "string" ? description : "",
      codes: codesOf(response, context),
    };
    return [[status, words] as const];
  });
  return Object.fromEntries(found);
}

/** An answer in words. */
export interface AnswerWords {
  /** `No Content`; empty for a range of statuses. */
  readonly words: string;
  readonly description: string;
  /** Codes that an API gives beside the status, and what they say. */
  readonly codes: Readonly<Record<string, string>>;
}

/** The codes of `x-error-codes`, and those of the examples. */
function codesOf(response: Readonly<Record<string, unknown>>, context: Context): AnswerWords["codes"] {
  const codes: Record<string, string> = {};
  for (const { code, message } of listOf(response["x-error-codes"]).filter(isObject)) {
    codes[String(code)] = typeof message === "string" ? message : "";
  }
  for (const value of Object.values(objectOf(response.content))) {
    const media = follow({ value, pointer: "" }, context);
    for (const { value: example, summary = "" } of media ? givenExamples(media, context) : []) {
      const { code, message } = objectOf(example);
      if (typeof code === "number" || typeof code === "string")
        codes[String(code)] ??= summary || (typeof message === "string" ? message : "");
    }
  }
  return codes;
}
