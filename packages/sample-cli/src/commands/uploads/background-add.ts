import { UsageError } from "@partwise/call/command-line";
import { Option } from "commander";
import type { ProgramCommand } from "../../contract/program-command.js";
import { addPropertyFlags } from "../../flags/add-property-flags.js";
import type { CallFlags } from "../../flags/call-flags.js";
import type { BackgroundOwner } from "../../uploads/background-owner.js";
import { addUploadFlags } from "./add-upload-flags.js";
import { defaultsInHelp } from "./defaults-in-help.js";
import { pathText, webinarNumber } from "./path-argument.js";
import { uploadLimits, uploadSchema } from "./upload-forms.js";

/** The most backgrounds that a person, a group or the account may have, which the description says in words alone. */
const atMost = 10;

/** `zoom-im background add FILE...`, with one flag for each property of a webinar's background. */
export const backgroundAdd: ProgramCommand = {
  name: "background add",
  summary: "Add virtual backgrounds for a person, a user group, a webinar or the account",
  schemas: [],
  operations: [
    "GET /groups",
    "POST /users/{userId}/settings/virtual_backgrounds",
    "POST /groups/{groupId}/settings/virtual_backgrounds",
    "POST /accounts/{accountId}/settings/virtual_backgrounds",
    "POST /webinars/{webinarId}/branding/virtual_backgrounds",
  ],
  examples: [
    "background add office.png beach.jpg --user me",
    "background add office.png --group Sales",
    "background add booth.png --webinar 85746065432 --default",
  ],

  add(command, context) {
    const form = uploadSchema("webinarBackground");
    const { readBody } = addPropertyFlags(command, form, { asArguments: ["file"] });
    defaultsInHelp(command, form);
    const owner = (flag: string, name: string, help: string, others: string[]) =>
      new Option(`--${flag} <${name}>`, help).conflicts(others);
    addUploadFlags(
      command
        .argument("<FILE...>", "images, or videos where these are no backgrounds of a webinar; any number")
        .addOption(
          owner("user", "user", "for this person: an e-mail or id, or `me`", ["group", "webinar"]).argParser(
            pathText("--user"),
          ),
        )
        .addOption(
          owner("group", "group", "for this user group: its id or name", ["user", "webinar"]).argParser(
            pathText("--group"),
          ),
        )
        .addOption(
          owner("webinar", "number", "for this webinar", ["user", "group"]).argParser(
            webinarNumber("--webinar"),
          ),
        ),
    ).action(async (files: string[], flags: CallFlags & OwnerFlags) => {
      const settings = readBody(flags);
      const owner = ownerOf(flags);
      if (owner.kind !== "webinar" && Object.keys(settings).length > 0) {
        throw new UsageError(
          "--default and --set-default-for-all-panelists are for the background of a webinar: add --webinar, or leave them out.",
        );
      }
      const limits = {
        ...uploadLimits(`${owner.kind}Background`, "file"),
        ...(owner.kind !== "webinar" && { maxFiles: atMost }),
      };
      const { addBackgrounds } = await import("../../uploads/uploads.js");
      await addBackgrounds(owner, files, settings, limits, flags, context);
    });
  },
};

interface OwnerFlags {
  readonly user?: string;
  readonly group?: string;
  readonly webinar?: number;
}

function ownerOf({ user, group, webinar, account = "me" }: CallFlags & OwnerFlags): BackgroundOwner {
  if (user !== undefined) return { kind: "person", id: user };
  if (group !== undefined) return { kind: "group", id: group };
  if (webinar !== undefined) return { kind: "webinar", id: webinar };
  return { kind: "account", id: account };
}
