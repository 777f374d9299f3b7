import { UsageError } from "@partwise/call/command-line";
import type { CommandContext } from "../../contract/command-context.js";
import { checkFile } from "../../files/check-files.js";
import { fileResult, printFile } from "../../files/print-file.js";
import { accountOf, baseUrlOf } from "../../session/target.js";
import { withSession } from "../../session/with-session.js";
import type { ClipFlags } from "./clip-flags.js";
import { type Kept, keptUploads } from "./kept-uploads.js";
import { sendClip } from "./send-clip.js";

/** What a clip may be: 100 parts of 100 MiB. */
const limits = { types: ["video/mp4", "video/webm"], maxSize: 100 * 104_857_600 };

/** `zoom-im clips upload FILE` */
export async function uploadClipFile(path: string, flags: ClipFlags, context: CommandContext): Promise<void> {
  const { report, terminal } = context;
  if (flags.curl) {
    throw new UsageError(
      "--curl: a clip takes several calls, each of which needs the answer to the one before. --dry-run checks the file.",
    );
  }
  const file = await checkFile(path, limits);
  const { name } = file;
  if (flags.dryRun) {
    report.result({ file: fileResult(file) });
    report.say(`Would upload ${name} (${printFile(file)}) as a clip`);
    return;
  }
  const target = [baseUrlOf(flags, terminal), accountOf(flags, terminal) ?? ""];
  const kept = flags.mock ? nothingKept : await keptUploads(path, target, terminal.env);
  await withSession(
    flags,
    context,
    async (session) => {
      const { id, parts } = await sendClip(file, { session, flags, report, kept });
      await kept.remove();
      report.result({ id, file: fileResult(file), parts });
      const clip = id === undefined ? "" : `: clip ${id}`;
      report.say(
        `Uploaded ${name} (${printFile(file)}) in ${parts} ${parts === 1 ? "part" : "parts"}${clip}`,
      );
    },
    { isTimedByProgress: true },
  );
}

/** The mock server of --mock ends with the call, so its uploads are not kept. */
const nothingKept: Kept = {
  read: async () => undefined,
  write: async () => {},
  remove: async () => {},
};
