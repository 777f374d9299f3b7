import type { CommandContext } from "../commands/command-context.js";
import type { CallFlags } from "../flags/call-flags.js";
import { findNamed } from "../groups/find-named.js";
import { withDirectory } from "../groups/open-directory.js";
import { printTable } from "../print/print-table.js";

/** `zoom-im members list GROUP` */
export async function listMembers(
  idOrName: string,
  flags: CallFlags,
  context: CommandContext,
): Promise<void> {
  const { report, terminal } = context;
  await withDirectory(flags, context, async (directory, session) => {
    const group = await findNamed(directory, session, idOrName);
    const members = [];
    for await (const member of directory.members(group.id)) members.push(member);
    if (session.isPreview) return;
    report.result({ api: directory.api, group: { id: group.id, name: group.name }, members });
    if (report.isJson) return;
    if (members.length === 0) return report.note(`${group.name} has no members.`);
    printTable(members, ["id", "kind", "email", "first_name", "last_name"], terminal);
  });
}
