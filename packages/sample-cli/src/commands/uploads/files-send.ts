import { recordOf, resolveSchema, textOf, UsageError } from "@partwise/call/command-line";
import { Option } from "commander";
import type { ProgramCommand } from "../../contract/program-command.js";
import { addPropertyFlags } from "../../flags/add-property-flags.js";
import type { CallFlags } from "../../flags/call-flags.js";
import { addUploadFlags } from "./add-upload-flags.js";
import { pathText } from "./path-argument.js";
import { uploadLimits, uploadSchema } from "./upload-forms.js";

const replyTo = "reply_main_message_id";
const toChannel = "to_channel";

/** `zoom-im files send FILE... --from USER`, with one flag for each other property that the description lists. */
export const filesSend: ProgramCommand = {
  name: "files send",
  summary: "Send files in a chat message",
  schemas: [],
  operations: ["GET /chat/users/{userId}/channels", "POST /chat/users/{userId}/messages/files"],
  examples: [
    "files send notes.pdf --from me --to-contact ada@example.com",
    "files send notes.pdf plan.pdf --from ada@example.com --to-channel Launch",
  ],

  add(command, context) {
    const form = uploadSchema("chatFiles");
    const { readBody } = addPropertyFlags(command, form, { asArguments: ["files", replyTo, toChannel] });
    const properties = recordOf(resolveSchema(form.description, form.schema).properties);
    addUploadFlags(
      command
        .argument("<FILE...>", "files of any type, any number, in one message")
        .addOption(
          new Option("--from <user>", "who sends the message: an e-mail or id, or `me`")
            .makeOptionMandatory()
            .argParser(pathText("--from")),
        )
        .addOption(
          new Option("--to-channel <channel>", "The channel that gets the message: its id or name.")
            .argParser(pathText("--to-channel"))
            .helpGroup("Properties:"),
        )
        .addOption(
          new Option("--reply-to <id>", textOf(recordOf(properties[replyTo]).description)).helpGroup(
            "Properties:",
          ),
        ),
    ).action(async (files: string[], flags: CallFlags & SendFlags) => {
      const { from, replyTo: reply, toContact, toChannel: channel } = flags;
      if (toContact === undefined && channel === undefined) {
        throw new UsageError("Who gets the files? Add --to-contact or --to-channel, also to a reply.");
      }
      if (toContact !== undefined && channel !== undefined) {
        throw new UsageError(
          "--to-contact and --to-channel exclude each other: a message goes to one of them.",
        );
      }
      const settings = {
        ...readBody(flags),
        ...(channel !== undefined && { [toChannel]: channel }),
        ...(reply !== undefined && { [replyTo]: reply }),
      };
      const { sendFiles } = await import("../../uploads/uploads.js");
      await sendFiles({ from, settings }, files, uploadLimits("chatFiles", "files"), flags, context);
    });
  },
};

interface SendFlags {
  readonly from: string;
  readonly replyTo?: string;
  readonly toContact?: string;
  readonly toChannel?: string;
}
