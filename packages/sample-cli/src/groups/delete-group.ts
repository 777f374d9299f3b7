import type { CommandContext } from "../contract/command-context.js";
import type { CallFlags } from "../flags/call-flags.js";
import { confirm } from "../session/confirm.js";
import { findNamed } from "./find-named.js";
import { withDirectory } from "./with-directory.js";

/** `zoom-im groups delete GROUP` */
export async function deleteGroup(
  idOrName: string,
  flags: CallFlags & { readonly yes?: true },
  context: CommandContext,
): Promise<void> {
  const { report } = context;
  await withDirectory(flags, context, async (directory, session) => {
    const group = await findNamed(directory, session, idOrName, report);
    if (!session.isPreview && !flags.yes) {
      const { total_members: total } = group;
      const members = total === undefined ? "" : ` with ${total} ${total === 1 ? "member" : "members"}`;
      await confirm(`Delete the group ${group.name}${members} (${group.id})?`, context, session.signal);
    }
    await directory.delete(group.id);
    if (session.isPreview) return;
    report.result({ api: directory.api, deleted: { id: group.id, name: group.name } });
    report.say(`Deleted ${group.name}`);
  });
}
