import { answerPointer } from "@partwise/call/command-line";

/** Where the description has the answers that are checked. The build leaves out all other schemas. */
export const contactAnswerPointers = {
  groups: answerPointer("/contacts/groups", "get"),
  group: answerPointer("/contacts/groups/{groupId}", "get"),
  created: answerPointer("/contacts/groups", "post", "201"),
  members: answerPointer("/contacts/groups/{groupId}/members", "get"),
  people: answerPointer("/users", "get"),
  person: answerPointer("/users/{userId}", "get"),
} as const;
