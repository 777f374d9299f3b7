import { answerPointer } from "@partwise/call/command-line";
import description from "@partwise/zoom-im-groups/openapi.json" with { type: "json" };
import { answerChecks, pageProperties } from "./answer-checks.js";

/** Where the description has the answers that are checked. The build leaves out all other schemas. */
export const imAnswerPointers = {
  groups: answerPointer("/im/groups", "get"),
  group: answerPointer("/im/groups/{groupId}", "get"),
  created: answerPointer("/im/groups", "post", "201"),
  members: answerPointer("/im/groups/{groupId}/members", "get"),
} as const;

/** The checks of the answers to calls of IM groups. */
export const imAnswers = answerChecks(description, imAnswerPointers, {
  groups: { needed: ["groups", "id"], unused: pageProperties },
  group: { needed: ["id"] },
  created: { needed: ["id"] },
  members: { needed: ["members"], unused: pageProperties },
});
