import type { CommandOperation } from "../../contract/program-command.js";
import { findingOperations } from "../groups/finding-operations.js";

/** The operations that read groups and their members, both kinds of groups, with the e-mails and names of people. */
export const readingOperations: readonly CommandOperation[] = [
  ...findingOperations,
  "GET /im/groups/{groupId}/members",
  "GET /contacts/groups/{groupId}/members",
  "GET /users",
  "GET /users/{userId}",
];
