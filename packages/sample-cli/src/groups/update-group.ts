import type { CommandContext } from "../contract/command-context.js";
import type { GroupSettings } from "../contract/directory.js";
import type { CallFlags } from "../flags/call-flags.js";
import { printChange } from "../print/print-change.js";
import { findNamed } from "./find-named.js";
import { withDirectory } from "./with-directory.js";

/** `zoom-im groups update GROUP` */
export async function updateGroup(
  idOrName: string,
  settings: Partial<GroupSettings>,
  flags: CallFlags,
  context: CommandContext,
): Promise<void> {
  const { report } = context;
  await withDirectory(flags, context, async (directory, session) => {
    const before = await findNamed(directory, session, idOrName, report);
    await directory.update(before.id, settings);
    if (session.isPreview) return;
    report.result({ api: directory.api, id: before.id, before, changed: settings });
    report.say(`Updated ${before.name}: ${printChange(before, settings)}`);
  });
}
