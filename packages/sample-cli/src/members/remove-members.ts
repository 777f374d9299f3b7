import type { CommandContext } from "../contract/command-context.js";
import type { Member } from "../contract/directory.js";
import type { CallFlags } from "../flags/call-flags.js";
import { findNamed } from "../groups/find-named.js";
import { withDirectory } from "../groups/with-directory.js";
import { findMember } from "../names/find-member.js";
import { isEmail } from "../names/is-email.js";
import { noteNoLookUp } from "../names/note-no-look-up.js";
import { confirm } from "../session/confirm.js";
import { namedMembers } from "./named-members.js";

/** `zoom-im members remove GROUP WHO...` */
export async function removeMembers(
  idOrName: string,
  who: readonly string[],
  flags: CallFlags & { readonly yes?: true },
  context: CommandContext,
): Promise<void> {
  const { report } = context;
  await withDirectory(flags, context, async (directory, session) => {
    const group = await findNamed(directory, session, idOrName, report);
    if (session.isPreview) {
      const emails = who.filter(isEmail);
      noteNoLookUp(emails, "`zoom-im members list` shows the ids.", report);
      for (const id of who) await directory.removeMember(group.id, id);
      return;
    }
    const members: Member[] = [];
    for await (const member of namedMembers(directory, group.id)) members.push(member);
    const leaving = [...new Set(who.map((text) => findMember(members, text, group.name)))];
    if (!flags.yes) {
      const names = leaving.map(({ id, email }) => email ?? id).join(", ");
      await confirm(`Remove ${names} from ${group.name}?`, context, session.signal);
    }
    const removed: string[] = [];
    try {
      for (const { id, email } of leaving) {
        await directory.removeMember(group.id, id);
        removed.push(email ?? id);
      }
    } catch (error) {
      if (removed.length > 0) report.note(`Removed from ${group.name} before this: ${removed.join(", ")}.`);
      throw error;
    } finally {
      report.result({ api: directory.api, group: { id: group.id, name: group.name }, removed });
    }
    report.say(`Removed from ${group.name}: ${removed.join(", ")}`);
  });
}
