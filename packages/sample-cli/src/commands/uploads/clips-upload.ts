import type { ProgramCommand } from "../../contract/program-command.js";
import type { ClipFlags } from "../../uploads/clip/clip-flags.js";
import { addUploadFlags } from "./add-upload-flags.js";

/** `zoom-im clips upload FILE` */
export const clipsUpload: ProgramCommand = {
  name: "clips upload",
  summary: "Upload a video as a clip, in parts, four at a time",
  schemas: [],
  operations: ["POST /clips/files/multipart/upload_events", "POST /clips/files/multipart"],
  examples: ["clips upload talk.mp4", "clips upload talk.mp4 --no-resume"],

  add(command, context) {
    addUploadFlags(
      command
        .argument("<FILE>", "an MP4 or WebM file")
        .option("--resume", "go on where an earlier upload of the file broke off (default: true)")
        .option("--no-resume", "begin anew"),
    )
      .addHelpText(
        "after",
        "\nAfter a break, run the same command again: only the parts that are missing are sent.",
      )
      .action(async (file: string, flags: ClipFlags) => {
        const { uploadClipFile } = await import("../../uploads/uploads.js");
        await uploadClipFile(file, flags, context);
      });
  },
};
