import type { ProgramCommand } from "../../contract/program-command.js";
import type { CallFlags } from "../../flags/call-flags.js";
import { addUploadFlags } from "./add-upload-flags.js";
import { pathArgument } from "./path-argument.js";
import { uploadLimits } from "./upload-forms.js";

/** `zoom-im picture set USER FILE` */
export const pictureSet: ProgramCommand = {
  name: "picture set",
  summary: "Set the profile picture of a person",
  schemas: [],
  operations: ["POST /users/{userId}/picture"],
  examples: ["picture set me photo.jpg", "picture set ada@example.com photo.jpg"],

  add(command, context) {
    addUploadFlags(
      command
        .addArgument(pathArgument("USER", "the person's e-mail or id, or `me`"))
        .argument("<FILE>", "a JPEG or PNG file"),
    ).action(async (user: string, file: string, flags: CallFlags) => {
      const { setPicture } = await import("../../uploads/uploads.js");
      await setPicture(user, file, uploadLimits("picture", "pic_file"), flags, context);
    });
  },
};
