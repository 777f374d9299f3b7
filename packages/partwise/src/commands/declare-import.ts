import type { ImportFlags } from "../import/import-command.js";
import type { Declare } from "../running/declare.js";

/** `partwise import` */
export const declareImport: Declare = (program, running) => {
  program
    .command("import")
    .summary("make a description from Postman, curl or HAR")
    .description(
      "Makes an OpenAPI 3.1 description from requests that people have, and lists what they have to decide.",
    )
    .argument("<kind>", "what is read: postman, curl or har")
    .argument("[source]", "a file or a folder; of curl the command itself, default: standard input")
    .option("--output <file>", "the file for the description; default: standard output")
    .option("--into <file>", "a description that is added to, its comments and order kept")
    .option("--force", "overwrite a file that was edited by hand, or that was not made by import")
    .option("--verbose", "print each place where something is to be decided")
    .action(async (kind: string, source: string | undefined, options: ImportFlags) => {
      const { importCommand } = await import("../import/import-command.js");
      running.exitCode = await importCommand(kind, source, options, running);
    });
};
