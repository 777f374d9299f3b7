import type { CommandContext } from "../contract/command-context.js";
import { checkFile } from "../files/check-files.js";
import type { FileLimits } from "../files/file-limits.js";
import { fileResult, printFile } from "../files/print-file.js";
import type { CallFlags } from "../flags/call-flags.js";
import { withUploads } from "./send/with-uploads.js";

/** `zoom-im picture set USER FILE` */
export async function setPicture(
  userId: string,
  path: string,
  limits: FileLimits,
  flags: CallFlags,
  context: CommandContext,
): Promise<void> {
  const { report } = context;
  const file = await checkFile(path, limits);
  await withUploads(flags, context, async (send, { isPreview }) => {
    await send(
      [file],
      ({ first: pic_file }, options) =>
        (client) =>
          client.POST("/users/{userId}/picture", {
            params: { path: { userId } },
            body: { pic_file },
            ...options,
          }),
      { isEmpty: true },
    );
    if (isPreview) return;
    report.result({ user: userId, file: fileResult(file) });
    report.say(`Set the picture of ${userId} (${printFile(file)})`);
  });
}
