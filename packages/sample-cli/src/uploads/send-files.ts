import type { CommandContext } from "../contract/command-context.js";
import type { Report } from "../contract/report.js";
import type { Session } from "../contract/session.js";
import { checkFiles } from "../files/check-files.js";
import type { FileLimits } from "../files/file-limits.js";
import { fileResult, printFile } from "../files/print-file.js";
import type { CallFlags } from "../flags/call-flags.js";
import { uploadAnswers } from "./answers/upload-answers.js";
import { findChannel } from "./look-up/find-channel.js";
import type { FoundTarget } from "./look-up/find-target.js";
import { withUploads } from "./send/with-uploads.js";

/** `zoom-im files send FILE... --from USER`: one message with all files. The channel may be an id or a name. */
export async function sendFiles(
  { from, settings }: FileMessage,
  paths: readonly string[],
  limits: FileLimits,
  flags: CallFlags,
  context: CommandContext,
): Promise<void> {
  const { report } = context;
  const checked = await checkFiles(paths, limits);
  await withUploads(flags, context, async (send, session) => {
    const channel = await findTarget({ from, settings }, session, flags, report);
    const addressed = { ...settings, ...(channel && { to_channel: channel.id }) };
    const { data } = await send(
      checked,
      ({ all }, options) =>
        (client) =>
          client.POST("/chat/users/{userId}/messages/files", {
            params: { path: { userId: from } },
            body: { ...addressed, files: [...all] },
            ...options,
          }),
      { check: uploadAnswers.chatFiles },
    );
    if (session.isPreview) return;
    const to = settings.to_contact ?? `the channel ${channel?.name ?? channel?.id}`;
    const [first] = checked;
    const what =
      checked.length === 1 && first ? `${first.name} (${printFile(first)})` : `${checked.length} files`;
    report.result({
      from,
      ...addressed,
      ...(channel?.name !== undefined && { channel }),
      id: data?.id,
      files: checked.map(fileResult),
    });
    report.say(`Sent ${what} from ${from} to ${to}`);
  });
}

/** The channel of the message; undefined for a message to a contact. */
async function findTarget(
  { from, settings: { to_channel: idOrName } }: FileMessage,
  session: Session,
  { timeout }: CallFlags,
  { note }: Report,
): Promise<FoundTarget | undefined> {
  return idOrName === undefined ? undefined : findChannel(session, { from, idOrName }, { timeout, note });
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
