import { Argument } from "commander";
import type { ProgramCommand } from "../../contract/program-command.js";
import type { CallFlags } from "../../flags/call-flags.js";
import { addUploadFlags } from "./add-upload-flags.js";
import { webinarNumber } from "./path-argument.js";
import { uploadLimits } from "./upload-forms.js";

/** `zoom-im wallpaper set WEBINAR FILE` */
export const wallpaperSet: ProgramCommand = {
  name: "wallpaper set",
  summary: "Set the wallpaper of a webinar",
  schemas: [],
  operations: ["POST /webinars/{webinarId}/branding/wallpaper"],
  examples: ["wallpaper set 85746065432 stage.png", "wallpaper set 85746065432 stage.png --json"],

  add(command, context) {
    addUploadFlags(
      command
        .addArgument(new Argument("<WEBINAR>", "the webinar's number").argParser(webinarNumber("WEBINAR")))
        .argument("<FILE>", "an image of the shape 16:9"),
    ).action(async (webinar: number, file: string, flags: CallFlags) => {
      const { setWallpaper } = await import("../../uploads/uploads.js");
      await setWallpaper(webinar, file, uploadLimits("wallpaper", "file"), flags, context);
    });
  },
};
