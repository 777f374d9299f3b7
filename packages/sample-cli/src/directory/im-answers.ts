import { answerPointer, recordOf, valueAt } from "@partwise/call/command-line";
import description from "@partwise/zoom-im-groups/openapi.json" with { type: "json" };
import { type AnswerCheck, answerCheck, type Reliance } from "../answers/answer-check.js";

/** Where the description has the answers that are checked. The build leaves out all other schemas. */
export const imAnswerPointers = {
  groups: answerPointer("/im/groups", "get"),
  group: answerPointer("/im/groups/{groupId}", "get"),
  created: answerPointer("/im/groups", "post", "201"),
  members: answerPointer("/im/groups/{groupId}/members", "get"),
} as const;

/** The checks of the answers to calls of IM groups. */
export const imAnswers = {
  // Some of Zoom's lists give total_records as text.
  groups: checkOf("groups", { needed: ["groups", "id"], unused: ["total_records"] }),
  group: checkOf("group", { needed: ["id"] }),
  created: checkOf("created", { needed: ["id"] }),
  members: checkOf("members", {
    needed: ["members"],
    unused: ["total_records", "page_count", "page_number", "page_size", "next_page_token"],
  }),
} as const;

function checkOf(answer: keyof typeof imAnswerPointers, reliance: Reliance): AnswerCheck {
  const schema = recordOf(valueAt(description, imAnswerPointers[answer]));
  return answerCheck({ description, schema }, reliance);
}
