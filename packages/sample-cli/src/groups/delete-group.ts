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
    const group = await findNamed(directory, session, idOrName);
    if (!session.isPreview && !flags.yes) {
      const members = group.total_members === undefined ? "" : ` with ${group.total_members} members`;
      await confirm(`Delete the group ${group.name}${members} (${group.id})?`, context, session.signal);
    }
    await directory.delete(group.id);
    if (session.isPreview) return;
    report.result({ api: directory.api, deleted: { id: group.id, name: group.name } });
    report.say(`Deleted ${group.name}`);
  });
}
