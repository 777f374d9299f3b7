import type { CommandContext } from "../contract/command-context.js";
import { checkFiles } from "../files/check-files.js";
import type { FileLimits } from "../files/file-limits.js";
import { fileResult, printFile } from "../files/print-file.js";
import type { CallFlags } from "../flags/call-flags.js";
import { uploadAnswers } from "./answers/upload-answers.js";
import { withUploads } from "./send/with-uploads.js";

/** `zoom-im files send FILE... --from USER`: one message with all files */
export async function sendFiles(
  { from, settings }: FileMessage,
  paths: readonly string[],
  limits: FileLimits,
  flags: CallFlags,
  context: CommandContext,
): Promise<void> {
  const { report } = context;
  const checked = await checkFiles(paths, limits);
  await withUploads(flags, context, async (send, { isPreview }) => {
    const { data } = await send(
      checked,
      ({ all }, options) =>
        (client) =>
          client.POST("/chat/users/{userId}/messages/files", {
            params: { path: { userId: from } },
            body: { ...settings, files: [...all] },
            ...options,
          }),
      { check: uploadAnswers.chatFiles },
    );
    if (isPreview) return;
    const { to_contact: contact, to_channel: channel } = settings;
    const to = contact ?? `the channel ${channel}`;
    const [first] = checked;
    const what =
      checked.length === 1 && first ? `${first.name} (${printFile(first)})` : `${checked.length} files`;
    report.result({ from, ...settings, id: data?.id, files: checked.map(fileResult) });
    report.say(`Sent ${what} from ${from} to ${to}`);
  });
}

/** Who sends files, and who gets them. */
export interface FileMessage {
  /** The id or the e-mail of the person who sends, or `me`. */
  readonly from: string;
  readonly settings: {
    readonly to_contact?: string;
    readonly to_channel?: string;
    readonly reply_main_message_id?: string;
  };
}
