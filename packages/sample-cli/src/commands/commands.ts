import type { ProgramCommand } from "../contract/program-command.js";
import { completion } from "./completion/completion.js";
import { completionWords } from "./completion/completion-words.js";
import { groupsCreate } from "./groups/groups-create.js";
import { groupsDelete } from "./groups/groups-delete.js";
import { groupsGet } from "./groups/groups-get.js";
import { groupsList } from "./groups/groups-list.js";
import { groupsUpdate } from "./groups/groups-update.js";
import { membersAdd } from "./members/members-add.js";
import { membersList } from "./members/members-list.js";
import { membersRemove } from "./members/members-remove.js";
import { mock } from "./mock.js";
import { authToken } from "./signin/auth-token.js";
import { login } from "./signin/login.js";
import { logout } from "./signin/logout.js";
import { profilesList } from "./signin/profiles-list.js";
import { profilesUse } from "./signin/profiles-use.js";
import { whoami } from "./signin/whoami.js";
import { applyCommand } from "./state/apply-command.js";
import { exportCommand } from "./state/export-command.js";
import { planCommand } from "./state/plan-command.js";
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
  ...[login, logout, whoami, authToken, profilesList, profilesUse],
  ...[completion, completionWords],
  mock,
];

/** What stands above the commands of a kind. */
export const kinds: Readonly<Record<string, string>> = {
  groups: "List, read and change groups",
  auth: "Hand the access token to other programs",
  profiles: "List and choose the accounts that you are signed in to",
  members: "List, add and remove the members of a group",
  picture: "Set the pictures of people",
  background: "Add virtual backgrounds",
  wallpaper: "Set the wallpapers of webinars",
  emoji: "Add custom emoji",
  files: "Send files in the chat",
  clips: "Upload videos as clips",
};
