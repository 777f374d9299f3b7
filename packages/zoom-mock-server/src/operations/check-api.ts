import { type Operation, Refusal } from "@partwise/mock-server/instance";
import { contactGroups } from "./contact-groups.js";
import { imGroups } from "./im-groups.js";

/**
 * Refuses the operations of the kind of groups that the account does not have.
 * @throws {Refusal} 410 for an IM group, 400 for a contact group
 */
export function checkApi({ operationId = "" }: Operation, api: ZoomApi): void {
  if (api === "contact" && Object.hasOwn(imGroups, operationId)) {
    throw new Refusal(410, 4137, "This API is no longer available to this account. Use contact groups.");
  }
  if (api === "im" && Object.hasOwn(contactGroups, operationId)) {
    throw new Refusal(400, 200, "Only available to a paid account with contact groups.");
  }
}

/** The groups that an account has: IM groups, contact groups, or the same groups as both. */
export type ZoomApi = "im" | "contact" | "both";
