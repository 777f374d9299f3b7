import type { CommandContext } from "../contract/command-context.js";
import { checkFile } from "../files/check-files.js";
import type { FileLimits } from "../files/file-limits.js";
import { fileResult, printFile } from "../files/print-file.js";
import type { CallFlags } from "../flags/call-flags.js";
import { uploadAnswers } from "./answers/upload-answers.js";
import { withUploads } from "./send/with-uploads.js";

/** `zoom-im wallpaper set WEBINAR FILE` */
export async function setWallpaper(
  webinarId: number,
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
          client.POST("/webinars/{webinarId}/branding/wallpaper", {
            params: { path: { webinarId } },
            body: { file },
            ...options,
          }),
      { check: uploadAnswers.wallpaper },
    );
    if (isPreview) return;
    report.result({ webinar: webinarId, id: data?.id, file: fileResult(file) });
    report.say(`Set the wallpaper of webinar ${webinarId} (${printFile(file)})`);
  });
}
