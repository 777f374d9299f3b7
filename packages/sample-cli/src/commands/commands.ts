import { groupsGet } from "./groups-get.js";
import { groupsList } from "./groups-list.js";
import { groupsUpdate } from "./groups-update.js";
import { mock } from "./mock.js";
import type { ProgramCommand } from "./program-command.js";

/** All commands, in the order of the help texts. */
export const commands: readonly ProgramCommand[] = [groupsList, groupsGet, groupsUpdate, mock];
