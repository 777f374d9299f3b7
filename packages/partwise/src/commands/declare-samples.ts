import { type Declare, gather } from "../running/declare.js";
import type { SamplesFlags } from "../samples/samples-command.js";

/** `partwise samples` */
export const declareSamples: Declare = (program, running) => {
  program
    .command("samples")
    .summary("print each operation as TypeScript, fetch, curl, Python, commands and for Postman")
    .description(
      "Makes a page with samples of every operation. Each sample is executed against a server on loopback that checks it; what the server refuses is named and not printed.",
    )
    .argument("<description>", "the OpenAPI description, JSON or YAML")
    .option("--output <file>", "the page, in Markdown; default: standard output")
    .option("--into <file>", "a description that gets x-codeSamples, its comments and order kept")
    .option(
      "--language <name>",
      "typescript, fetch, curl, python, command, postman or a program of --commands; may be repeated",
      gather,
    )
    .option(
      "--commands <file>",
      "a table of the commands of another program, in YAML; may be repeated",
      gather,
    )
    .option("--server <url>", "the server in the samples; default: the description's first")
    .option("--no-verify", "execute nothing, and say so on the page")
    .option("--force", "overwrite a page that was edited by hand, or that was not made by samples")
    .action(async (description: string, options: SamplesFlags) => {
      const { samplesCommand } = await import("../samples/samples-command.js");
      running.exitCode = await samplesCommand(description, options, running);
    });
};
