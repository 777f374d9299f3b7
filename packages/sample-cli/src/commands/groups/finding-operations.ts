import type { CommandOperation } from "../../contract/program-command.js";

/** The operations that find a group by its id or its name, both kinds of groups. */
export const findingOperations: readonly CommandOperation[] = [
  "GET /im/groups",
  "GET /contacts/groups",
  "GET /im/groups/{groupId}",
  "GET /contacts/groups/{groupId}",
];
