import type { CommandContext } from "../contract/command-context.js";
import type { NewMember } from "../contract/directory.js";
import type { CallFlags } from "../flags/call-flags.js";
import { findNamed } from "../groups/find-named.js";
import { withDirectory } from "../groups/with-directory.js";

/** The most members that Zoom takes in one call. */
const atOnce = 10;

/** `zoom-im members add GROUP WHO...`, ten members a call */
export async function addMembers(
  idOrName: string,
  who: readonly string[],
  flags: CallFlags,
  context: CommandContext,
): Promise<void> {
  const { report } = context;
  const members = [...new Set(who)].map(
    (text): NewMember => (text.includes("@") ? { email: text } : { id: text }),
  );
  await withDirectory(flags, context, async (directory, session) => {
    const group = await findNamed(directory, session, idOrName);
    let added = 0;
    try {
      for (; added < members.length; added += atOnce) {
        await directory.addMembers(group.id, members.slice(added, added + atOnce));
      }
    } catch (error) {
      if (added > 0) report.note(`${added} of ${members.length} were added to ${group.name} before this:`);
      throw error;
    } finally {
      const done = [...new Set(who)].slice(0, added);
      if (!session.isPreview)
        report.result({ api: directory.api, group: { id: group.id, name: group.name }, added: done });
    }
    if (!session.isPreview)
      report.say(`Added to ${group.name}: ${who.length === 1 ? who[0] : `${members.length} members`}`);
  });
}
