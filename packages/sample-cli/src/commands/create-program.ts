import { recordOf, type Schema, type Terminal, valueAt, visible } from "@partwise/call/command-line";
import { Command } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import { commands } from "./commands.js";

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
  for (const { name, summary, schemas, add } of commands) {
    const [last = "", parent = program] = name.startsWith("groups ") ? [name.slice(7), groups] : [name];
    const described = schemas.map((pointer) => ({
      description,
      schema: recordOf(valueAt(description, pointer)),
    }));
    add(parent.command(last).description(summary), terminal, ...described);
  }
  return program;
}

const environment = `
Environment:
  ZOOM_ACCESS_TOKEN   the access token; there is no flag for it
  ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET
                      a Server-to-Server OAuth app, in place of a token
  ZOOM_BASE_URL       the base URL if there is no --base-url

Exit codes: 0 done, 1 Zoom refused, 2 wrong usage, 3 no usable answer,
70 zoom-im itself failed.

Try it without an account:
  zoom-im groups list --mock
  zoom-im groups update MIuNMURBTkuwfZ20jteRJg --name Support --mock`;
