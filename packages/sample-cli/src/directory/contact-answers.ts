import description from "@partwise/zoom-contact-groups/openapi.json" with { type: "json" };
import { answerChecks, pageProperties } from "./answer-checks.js";
import { contactAnswerPointers } from "./contact-answer-pointers.js";

/** The checks of the answers to calls of contact groups and of people. */
export const contactAnswers = answerChecks(description, contactAnswerPointers, {
  groups: { needed: ["groups", "group_id"], unused: pageProperties },
  group: { needed: [] },
  created: { needed: ["group_id"] },
  members: { needed: ["id"], unused: pageProperties },
  people: { needed: ["users", "id"], unused: pageProperties },
  person: { needed: ["id"] },
});
