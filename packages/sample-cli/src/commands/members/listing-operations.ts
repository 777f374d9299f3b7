import type { CommandOperation } from "../../contract/program-command.js";
import { findingOperations } from "../groups/finding-operations.js";

/** The operations that list groups, their members and people, both kinds of groups. */
export const listingOperations: readonly CommandOperation[] = [
  "GET /im/groups",
  "GET /contacts/groups",
  "GET /im/groups/{groupId}/members",
  "GET /contacts/groups/{groupId}/members",
  "GET /users",
];

/** The operations that find a group, and list its members with the e-mails and names of people. */
export const readingOperations: readonly CommandOperation[] = [
  ...new Set([...findingOperations, ...listingOperations, "GET /users/{userId}" as const]),
];
