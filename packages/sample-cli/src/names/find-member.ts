import { visible } from "@partwise/call/command-line";
import type { Member } from "../contract/directory.js";
import { UnknownNameError } from "../errors/unknown-name-error.js";

/**
 * The member of a group with this id or e-mail.
 * @throws UnknownNameError where no member has it
 */
export function findMember(members: readonly Member[], idOrEmail: string, group: string): Member {
  const wanted = idOrEmail.toLowerCase();
  const member = members.find(({ id, email }) => id === idOrEmail || email?.toLowerCase() === wanted);
  if (member !== undefined) return member;
  throw new UnknownNameError(
    `${visible(group)} has no member ${idOrEmail}. What to do: \`zoom-im members list\` shows the members.`,
  );
}
