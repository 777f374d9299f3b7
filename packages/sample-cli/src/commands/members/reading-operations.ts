import type { CommandOperation } from "../../contract/program-command.js";

/** The operations that read groups and their members, both kinds of groups, with the e-mails and names of people. */
export const readingOperations: readonly CommandOperation[] = [
  "GET /im/groups",
  "GET /contacts/groups",
  "GET /im/groups/{groupId}/members",
  "GET /contacts/groups/{groupId}/members",
  "GET /users",
  "GET /users/{userId}",
];
