import { answerPointer } from "@partwise/call/command-line";
import description from "@partwise/zoom-contact-groups/openapi.json" with { type: "json" };
import { answerChecks, pageProperties } from "./answer-checks.js";

/** Where the description has the answers that are checked. The build leaves out all other schemas. */
export const contactAnswerPointers = {
  groups: answerPointer("/contacts/groups", "get"),
  group: answerPointer("/contacts/groups/{groupId}", "get"),
  created: answerPointer("/contacts/groups", "post", "201"),
  members: answerPointer("/contacts/groups/{groupId}/members", "get"),
  people: answerPointer("/users", "get"),
  person: answerPointer("/users/{userId}", "get"),
} as const;

/** The checks of the answers to calls of contact groups and of people. */
export const contactAnswers = answerChecks(description, contactAnswerPointers, {
  groups: { needed: ["groups", "group_id"], unused: pageProperties },
  group: { needed: [] },
  created: { needed: ["group_id"] },
  members: { needed: ["id"], unused: pageProperties },
  people: { needed: ["users", "id"], unused: pageProperties },
  person: { needed: ["id"] },
});
