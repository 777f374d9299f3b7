import type { ExportFlags } from "../export/export-command.js";
import type { Declare } from "../running/declare.js";

/** `partwise export` */
export const declareExport: Declare = (program, running) => {
  program
    .command("export")
    .summary("make a Postman collection of a description")
    .description(
      "Makes a Postman collection v2.1 of a description: a request with auth, example body, saved responses and a test for each operation.",
    )
    .argument("<kind>", "what is made: postman")
    .argument("<description>", "the OpenAPI description, JSON or YAML")
    .option(
      "--output <file>",
      "the collection; files that requests send go beside it; default: standard output",
    )
    .option("--force", "overwrite a collection that was edited, or that was not made by export")
    .action(async (kind: string, description: string, options: ExportFlags) => {
      const { exportCommand } = await import("../export/export-command.js");
      running.exitCode = await exportCommand(kind, description, options, running);
    });
};
