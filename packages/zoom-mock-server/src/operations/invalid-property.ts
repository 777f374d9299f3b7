import { Refusal } from "@partwise/mock-server/instance";
import { invalid } from "../answers/print-refusal.js";

/** The refusal of one property that the account does not take. */
export function invalidProperty(pointer: string, message: string): Refusal {
  return invalid([{ in: "body", pointer, rule: "account", message }]);
}

/** The refusal of a body without a property. */
export function missing(property: string): Refusal {
  const problem = { in: "body", pointer: `/${property}`, rule: "required", message: "Is missing." } as const;
  return new Refusal(400, 300, `Missing field: ${property}.`, { problems: [problem] });
}

/** The refusal of a person whom the account does not have. */
export function noSuchUser(idOrEmail: unknown): Refusal {
  return new Refusal(404, 1001, `User does not exist: ${idOrEmail}.`);
}
