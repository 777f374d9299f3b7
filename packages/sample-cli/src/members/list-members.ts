import type { CommandContext } from "../contract/command-context.js";
import type { CallFlags } from "../flags/call-flags.js";
import type { ListFlags } from "../flags/list-flags.js";
import { findNamed } from "../groups/find-named.js";
import { withDirectory } from "../groups/with-directory.js";
import { collect } from "../lists/collect.js";
import { printList } from "../lists/print-list.js";
import { namedMembers } from "./named-members.js";

/** `zoom-im members list GROUP` */
export async function listMembers(
  idOrName: string,
  flags: CallFlags & ListFlags,
  context: CommandContext,
): Promise<void> {
  const { report } = context;
  await withDirectory(flags, context, async (directory, session) => {
    const group = await findNamed(directory, session, idOrName, report);
    const members = await collect(namedMembers(directory, group.id), flags);
    if (session.isPreview) return;
    report.result({ api: directory.api, group: { id: group.id, name: group.name }, members });
    await printList(members, flags, context, {
      columns: ["id", "kind", "email", "first_name", "last_name"],
      none: `${group.name} has no members.`,
      all: `the members of ${group.name}`,
    });
  });
}
