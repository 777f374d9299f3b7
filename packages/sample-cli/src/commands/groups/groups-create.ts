import { formPointer } from "@partwise/call/command-line";
import { Argument } from "commander";
import type { GroupSettings } from "../../contract/directory.js";
import type { ProgramCommand } from "../../contract/program-command.js";
import { addPropertyFlags } from "../../flags/add-property-flags.js";
import { addCallFlags, type CallFlags } from "../../flags/call-flags.js";
import { addDescriptionFlag } from "./add-description-flag.js";

/** `zoom-im groups create NAME`, with one flag for each other property that the description lists. */
export const groupsCreate: ProgramCommand = {
  name: "groups create",
  summary: "Create an empty group",
  schemas: [formPointer("/im/groups", "post")],
  // With --description, the first page of groups tells which kind the account has.
  operations: ["GET /im/groups", "GET /contacts/groups", "POST /im/groups", "POST /contacts/groups"],
  examples: ["groups create Support", 'groups create "The north" --type shared --search-by-account'],

  add(command, context, form) {
    const { readBody, argumentOf } = addPropertyFlags(command, form, { asArguments: ["name"] });
    addDescriptionFlag(command);
    addCallFlags(command.addArgument(argumentOf("name", new Argument("<NAME>", "the group's name")))).action(
      async (name: string, flags: CallFlags & { readonly description?: string }) => {
        const { createGroup } = await import("../../call/call.js");
        const { description } = flags;
        const settings = { ...readBody(flags), ...(description !== undefined && { description }), name };
        await createGroup(settings as GroupSettings, flags, context);
      },
    );
  },
};
