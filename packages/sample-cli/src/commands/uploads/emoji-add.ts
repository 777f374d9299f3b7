import { Argument } from "commander";
import type { ProgramCommand } from "../../contract/program-command.js";
import { addPropertyFlags } from "../../flags/add-property-flags.js";
import type { CallFlags } from "../../flags/call-flags.js";
import { addUploadFlags } from "./add-upload-flags.js";
import { uploadLimits, uploadSchema } from "./upload-forms.js";

/** `zoom-im emoji add NAME FILE`, with one flag for each other property that the description lists. */
export const emojiAdd: ProgramCommand = {
  name: "emoji add",
  summary: "Add a custom emoji to the account",
  schemas: [],
  operations: ["POST /chat/emoji/files"],
  examples: ["emoji add party party.png", "emoji add party party.png --json"],

  add(command, context) {
    const { readBody, argumentOf } = addPropertyFlags(command, uploadSchema("emoji"), {
      asArguments: ["name", "file"],
    });
    addUploadFlags(
      command
        .addArgument(argumentOf("name", new Argument("<NAME>", "the name by which people find the emoji")))
        .argument("<FILE>", "a PNG, JPEG or GIF file"),
    ).action(async (name: string, file: string, flags: CallFlags) => {
      const { addEmoji } = await import("../../uploads/uploads.js");
      await addEmoji({ ...readBody(flags), name }, file, uploadLimits("emoji", "file"), flags, context);
    });
  },
};
