import type { CommandContext } from "../commands/command-context.js";
import type { CallFlags } from "../flags/call-flags.js";
import { printTable } from "../print/print-table.js";
import { withDirectory } from "./open-directory.js";

/** `zoom-im groups list` */
export async function listGroups(flags: CallFlags, context: CommandContext): Promise<void> {
  const { report, terminal } = context;
  await withDirectory(flags, context, async (directory, { isPreview }) => {
    const groups = [];
    for await (const group of directory.groups()) groups.push(group);
    if (isPreview) return;
    report.result({ api: directory.api, groups });
    if (report.isJson) return;
    if (groups.length === 0) return report.note("The account has no groups.");
    printTable(groups, ["id", "type", "total_members", "name"], terminal);
  });
}
