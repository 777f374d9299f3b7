import type { CommandContext } from "../contract/command-context.js";
import type { CallFlags } from "../flags/call-flags.js";
import type { ListFlags } from "../flags/list-flags.js";
import { collect } from "../lists/collect.js";
import { printList } from "../lists/print-list.js";
import { withDirectory } from "./with-directory.js";

/** `zoom-im groups list` */
export async function listGroups(flags: CallFlags & ListFlags, context: CommandContext): Promise<void> {
  const { report } = context;
  await withDirectory(flags, context, async (directory, { isPreview }) => {
    const groups = await collect(directory.groups(), flags);
    if (isPreview) return;
    report.result({ api: directory.api, groups });
    await printList(groups, flags, context, {
      columns: ["id", "type", "total_members", "name"],
      none: "The account has no groups.",
      all: "the groups",
    });
  });
}
