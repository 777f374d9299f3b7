import description from "@partwise/zoom-im-groups/openapi.json" with { type: "json" };
import { answerChecks, pageProperties } from "./answer-checks.js";
import { imAnswerPointers } from "./im-answer-pointers.js";

/** The checks of the answers to calls of IM groups. */
export const imAnswers = answerChecks(description, imAnswerPointers, {
  groups: { needed: ["groups", "id"], unused: pageProperties },
  group: { needed: ["id"] },
  created: { needed: ["id"] },
  members: { needed: ["members"], unused: pageProperties },
});
