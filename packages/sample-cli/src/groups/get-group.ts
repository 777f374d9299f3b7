import type { CommandContext } from "../contract/command-context.js";
import type { CallFlags } from "../flags/call-flags.js";
import { printProperties } from "../print/print-table.js";
import { findNamed } from "./find-named.js";
import { withDirectory } from "./with-directory.js";

/** `zoom-im groups get GROUP` */
export async function getGroup(idOrName: string, flags: CallFlags, context: CommandContext): Promise<void> {
  const { report, terminal } = context;
  await withDirectory(flags, context, async (directory, session) => {
    const { id, name, ...rest } = await findNamed(directory, session, idOrName, report);
    if (session.isPreview) return void (await directory.group(id));
    const group = { id, name, ...rest };
    report.result({ api: directory.api, group });
    if (!report.isJson) printProperties(group, terminal);
  });
}
