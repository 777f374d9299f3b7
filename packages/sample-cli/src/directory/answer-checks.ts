import { type Pointer, recordOf, type Schema, valueAt } from "@partwise/call/command-line";
import { answerCheck, type Reliance } from "../answers/answer-check.js";
import type { AnswerCheck } from "../contract/session.js";

/** Makes the check of each answer. `pointers` lead to the answers' schemas in the description. */
export function answerChecks<Name extends string>(
  description: Schema,
  pointers: Readonly<Record<Name, Pointer>>,
  reliances: Readonly<Record<Name, Reliance>>,
): Readonly<Record<Name, AnswerCheck>> {
  const names = Object.keys(reliances) as Name[];
  const check = (name: Name) =>
    answerCheck({ description, schema: recordOf(valueAt(description, pointers[name])) }, reliances[name]);
  return Object.fromEntries(names.map((name) => [name, check(name)])) as Record<Name, AnswerCheck>;
}

/** What pages say beside their items. Some of Zoom's lists give numbers as text. */
export const pageProperties = [
  "total_records",
  "page_count",
  "page_number",
  "page_size",
  "next_page_token",
] as const;
