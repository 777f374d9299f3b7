import type { CommandContext } from "../contract/command-context.js";
import type { GroupSettings } from "../contract/directory.js";
import type { CallFlags } from "../flags/call-flags.js";
import { withDirectory } from "./with-directory.js";

/** `zoom-im groups create NAME` */
export async function createGroup(
  settings: GroupSettings,
  flags: CallFlags,
  context: CommandContext,
): Promise<void> {
  const { report } = context;
  await withDirectory(flags, context, async (directory, { isPreview }) => {
    const id = await directory.create(settings);
    if (isPreview) return;
    report.result({ api: directory.api, id, ...settings });
    report.say(`Created ${settings.name}: id ${id}`);
  });
}
