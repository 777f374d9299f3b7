import { answerPointer } from "@partwise/call/command-line";

/** Where the description has the answers that are checked. The build leaves out all other schemas. */
export const imAnswerPointers = {
  groups: answerPointer("/im/groups", "get"),
  group: answerPointer("/im/groups/{groupId}", "get"),
  created: answerPointer("/im/groups", "post", "201"),
  members: answerPointer("/im/groups/{groupId}/members", "get"),
} as const;
