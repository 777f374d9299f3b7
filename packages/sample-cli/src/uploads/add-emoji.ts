import type { CommandContext } from "../contract/command-context.js";
import { checkFile } from "../files/check-files.js";
import type { FileLimits } from "../files/file-limits.js";
import { fileResult, printFile } from "../files/print-file.js";
import type { CallFlags } from "../flags/call-flags.js";
import { uploadAnswers } from "./answers/upload-answers.js";
import { withUploads } from "./send/with-uploads.js";

/** `zoom-im emoji add NAME FILE` */
export async function addEmoji(
  settings: { readonly name: string },
  path: string,
  limits: FileLimits,
  flags: CallFlags,
  context: CommandContext,
): Promise<void> {
  const { report } = context;
  const file = await checkFile(path, limits);
  await withUploads(flags, context, async (send, { isPreview }) => {
    const { data } = await send(
      [file],
      ({ first: file }, options) =>
        (client) =>
          client.POST("/chat/emoji/files", { body: { ...settings, file }, ...options }),
      { check: uploadAnswers.emoji },
    );
    if (isPreview) return;
    report.result({ name: settings.name, id: data?.file_id, file: fileResult(file) });
    report.say(`Added the emoji ${settings.name} (${printFile(file)})`);
  });
}
