import type { MigrateFlags } from "@partwise/codegen/commands";
import type { Declare } from "../running/declare.js";

/** `partwise migrate` */
export const declareMigrate: Declare = (program, running) => {
  program
    .command("migrate")
    .summary("rewrite code of another library to @partwise/client")
    .description(
      "Rewrites the imports and clients of openapi-fetch below a folder, and its package.json files.",
    )
    .argument("<library>", "the library that is left: openapi-fetch")
    .argument("<folder>", "the folder that holds the code")
    .option(
      "--operations <folder>",
      'what "partwise generate" made, for all clients; default: where paths come from',
    )
    .option("--dry-run", "write nothing; print what would change as a diff")
    .action(async (library: string, folder: string, options: MigrateFlags) => {
      const { migrateCommand } = await import("@partwise/codegen/commands");
      const { outLines, err } = running;
      running.exitCode = await migrateCommand(library, folder, options, { out: outLines, err });
    });
};
