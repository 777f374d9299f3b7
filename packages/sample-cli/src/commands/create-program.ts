import { recordOf, type Schema, valueAt, visible } from "@partwise/call/command-line";
import { Command } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import type { CommandContext } from "../contract/command-context.js";
import { commands, kinds } from "./commands.js";
import { helpFooter } from "./help-footer.js";
import { operationFacts } from "./operation-facts.js";

/**
 * The commands, flags and help texts. `description` is Zoom's OpenAPI description of IM groups, from which the flags of groups come.
 * Without `helpDescriptions`, the help texts of commands tell nothing of operations. With the `args` of the command line, a command
 * has flags only if its kind stands in one of them, such as in the line that bash wants to complete: no other can be called, and
 * flags for all were a quarter of what `--help` takes beside node's own start.
 */
export function createProgram(
  description: Schema,
  context: CommandContext,
  helpDescriptions: readonly Schema[] = [],
  args?: readonly string[],
): Command {
  const { terminal } = context;
  const program = new Command("zoom-im")
    .description("The groups and uploads of a Zoom account from the command line.")
    .version(packageJson.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(visible(text, "\n")),
      writeErr: terminal.err,
      outputError: () => {},
    })
    .addHelpText("after", environment);
  const parents = new Map(
    Object.entries(kinds).map(([kind, summary]) => [kind, program.command(kind).description(summary)]),
  );
  for (const { name, summary, schemas, operations = [], examples = [], isHidden = false, add } of commands) {
    const [kind = "", last] = name.split(" ");
    const parent = last === undefined ? program : (parents.get(kind) ?? program);
    const command = parent.command(last ?? kind, { hidden: isHidden }).description(summary);
    if (args && last !== undefined && !args.some((arg) => arg.includes(kind))) continue;
    const described = schemas.map((pointer) => ({
      description,
      schema: recordOf(valueAt(description, pointer)),
    }));
    add(command, context, ...described);
    // Made when the help text is printed, which most runs do not.
    command.addHelpText("after", () =>
      helpFooter(
        helpDescriptions.length === 0 ? [] : operations.map((each) => operationFacts(helpDescriptions, each)),
        examples,
      ),
    );
  }
  return program;
}

const environment = `
Environment:
  ZOOM_ACCESS_TOKEN   the access token; there is no flag for it
  ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET
                      a Server-to-Server OAuth app, in place of a token;
                      both go before the profiles of \`zoom-im login\`
  ZOOM_IM_PROFILE     the profile that is used if there is no --profile
  ZOOM_IM_CONFIG      the folder of profiles, secrets and tokens
  ZOOM_BASE_URL       the base URL if there is no --base-url
  ZOOM_FILE_URL       the base URL of uploads, for another server than Zoom's
  ZOOM_REDIRECT_HOSTS hosts beside Zoom's to which a redirect may lead
  ZOOM_IM_REDIS       a Redis over which processes share the rate limit

Exit codes: 0 done, 1 Zoom refused, 2 wrong usage, 3 no usable answer,
70 zoom-im itself failed, 130 interrupted.

On a terminal, NO_COLOR turns colours off, and lists go through the pager of
ZOOM_IM_PAGER or PAGER.

Try it without an account:
  zoom-im groups list --mock
  zoom-im groups update Engineering --name Support --mock`;
