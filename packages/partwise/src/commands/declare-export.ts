import type { ExportFlags } from "../export/export-command.js";
import type { Declare } from "../running/declare.js";

/** `partwise export` */
export const declareExport: Declare = (program, running) => {
  program
    .command("export")
    .summary("make a Postman collection of a description")
    .description(
      "Makes a Postman collection of a description: a request with auth, example body, saved responses and a test for each operation.",
    )
    .argument("<kind>", "what is made: postman")
    .argument("<description>", "the OpenAPI description, JSON or YAML")
    .option(
      "--output <path>",
      "the collection; files that requests send go beside it, or into its folder; default: standard output",
    )
    .option(
      "--format <version>",
      "2.1, one file of JSON, or 3, a folder of YAML that --output names; default: 2.1",
    )
    .option("--force", "overwrite a collection that was edited, or that was not made by export")
    .action(async (kind: string, description: string, options: ExportFlags) => {
      const { exportCommand } = await import("../export/export-command.js");
      running.exitCode = await exportCommand(kind, description, options, running);
    });
};
