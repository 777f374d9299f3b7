import { groupsCreate } from "./groups/groups-create.js";
import { groupsDelete } from "./groups/groups-delete.js";
import { groupsGet } from "./groups/groups-get.js";
import { groupsList } from "./groups/groups-list.js";
import { groupsUpdate } from "./groups/groups-update.js";
import { membersAdd } from "./members/members-add.js";
import { membersList } from "./members/members-list.js";
import { membersRemove } from "./members/members-remove.js";
import { mock } from "./mock.js";
import type { ProgramCommand } from "./program-command.js";
import { applyCommand } from "./state/apply.js";
import { exportCommand } from "./state/export.js";
import { planCommand } from "./state/plan.js";
import { backgroundAdd } from "./uploads/background-add.js";
import { clipsUpload } from "./uploads/clips-upload.js";
import { emojiAdd } from "./uploads/emoji-add.js";
import { filesSend } from "./uploads/files-send.js";
import { pictureSet } from "./uploads/picture-set.js";
import { wallpaperSet } from "./uploads/wallpaper-set.js";

/** All commands, in the order of the help texts. */
export const commands: readonly ProgramCommand[] = [
  ...[groupsList, groupsGet, groupsCreate, groupsUpdate, groupsDelete],
  ...[membersList, membersAdd, membersRemove],
  ...[exportCommand, planCommand, applyCommand],
  ...[pictureSet, backgroundAdd, wallpaperSet, emojiAdd, filesSend, clipsUpload],
  mock,
];

/** What stands above the commands of a kind. */
export const kinds: Readonly<Record<string, string>> = {
  groups: "List, read and change groups",
  members: "List, add and remove the members of a group",
  picture: "Set the pictures of people",
  background: "Add virtual backgrounds",
  wallpaper: "Set the wallpapers of webinars",
  emoji: "Add custom emoji",
  files: "Send files in the chat",
  clips: "Upload videos as clips",
};
