import { Command } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import type { Schema } from "../description/resolve-schema.js";
import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";
import { addGroupsGet } from "./groups-get.js";
import { addGroupsList } from "./groups-list.js";
import { addGroupsUpdate } from "./groups-update.js";
import { addMock } from "./mock.js";

/** The commands, flags and help texts. `description` is Zoom's OpenAPI description of the groups. */
export function createProgram(description: Schema, terminal: Terminal): Command {
  const program = new Command("zoom-im")
    .description("Zoom's IM directory groups from the command line.")
    .version(packageJson.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(visible(text, "\n")),
      writeErr: terminal.err,
      outputError: () => {},
    })
    .addHelpText("after", environment);
  const groups = program.command("groups").description("List, read and update groups");
  addGroupsList(groups, terminal, description);
  addGroupsGet(groups, terminal, description);
  addGroupsUpdate(groups, terminal, description);
  addMock(program, terminal);
  return program;
}

const environment = `
Environment:
  ZOOM_ACCESS_TOKEN   the access token; there is no flag for it
  ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET
                      instead of it: a Server-to-Server OAuth app
  ZOOM_BASE_URL       the base URL, where --base-url is not given

Exit codes: 0 done, 1 Zoom refused, 2 wrong usage, 3 no answer.

Try it without an account:
  zoom-im groups list --mock
  zoom-im groups update MIuNMURBTkuwfZ20jteRJg --name Support --mock`;
