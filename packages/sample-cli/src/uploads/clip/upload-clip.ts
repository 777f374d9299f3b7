import { UsageError } from "@partwise/call/command-line";
import type { CommandContext } from "../../commands/command-context.js";
import { checkFile } from "../../files/check-files.js";
import { assertUnchanged, type CheckedFile } from "../../files/checked-file.js";
import { withSession } from "../../session/open-session.js";
import { baseUrlOf } from "../../session/target.js";
import { fileResult, printFile } from "../print-file.js";
import { clipEvents } from "./clip-events.js";
import type { ClipFlags } from "./clip-flags.js";
import { clipParts, partLimits, partSizeOf } from "./clip-parts.js";
import { type Kept, keptUploads } from "./kept-upload.js";
import { sendClip } from "./send-clip.js";

/** What a clip may be. */
const limits = {
  types: ["video/mp4", "video/webm"],
  maxSize: partLimits.most * partLimits.largest,
};

/** `zoom-im clips upload FILE` */
export async function uploadClip(path: string, flags: ClipFlags, context: CommandContext): Promise<void> {
  const { report, terminal } = context;
  if (flags.curl) {
    throw new UsageError(
      "--curl: a clip takes several calls, each of which needs the answer to the one before. --dry-run tells the parts.",
    );
  }
  const file = await checkFile(path, limits);
  if (flags.dryRun) return preview(file, context);
  const target = [baseUrlOf(flags, terminal), flags.account ?? terminal.env.ZOOM_ACCOUNT_ID ?? ""];
  const kept = await keptUploads(path, target, terminal.env);
  await withSession(
    flags,
    context,
    async (session) => {
      const upload = await sendClip(file, { session, flags, report, kept: flags.mock ? nothingKept : kept });
      await assertUnchanged(file);
      const id = await clipEvents(session).complete(upload);
      await (flags.mock ? nothingKept : kept).remove();
      const count = Object.keys(upload.tags).length;
      report.result({ id, file: fileResult(file), parts: count });
      report.say(
        `Uploaded ${file.name} (${printFile(file)}) in ${count} ${count === 1 ? "part" : "parts"}: clip ${id}`,
      );
    },
    { isTimedByProgress: true },
  );
}

function preview(file: CheckedFile, { report }: CommandContext): void {
  const partSize = partSizeOf(file.size);
  const { length } = clipParts(file.size, partSize);
  report.result({ file: fileResult(file), parts: length, partSize });
  report.say(
    `Would upload ${file.name} (${printFile(file)}) in ${length} ${length === 1 ? "part" : "parts"} of ${partSize} bytes at most`,
  );
}

/** The mock server of --mock ends with the call, so its uploads are not kept. */
const nothingKept: Kept = {
  read: async () => undefined,
  write: async () => {},
  remove: async () => {},
};
