import type { InitFlags } from "../init/init-command.js";
import { type Declare, gather } from "../running/declare.js";

/** `partwise init` */
export const declareInit: Declare = (program, running) => {
  program
    .command("init")
    .summary("make a package of a description, or a monorepo around it")
    .description(
      "Makes a package of a description: types, metadata, README, lint and tests. With --workspace it makes a monorepo: that package, a client, a program, CI and releases. Nothing is overwritten.",
    )
    .argument("<folder>", "a new or empty folder")
    .argument("<description>", "the OpenAPI description, JSON or YAML; it is copied")
    .option("--package", "make a package, which is the default")
    .option("--workspace", "make a monorepo")
    .option("--name <name>", "the package's name, such as @acme/pets; default: made of the title")
    .option("--license <id>", "an SPDX identifier for package.json; of MIT, LICENSE is written, too")
    .option("--root <folder>", "a folder whose files may be referred to, too; may be repeated", gather)
    .option("--dry-run", "write nothing; print the files")
    .option("--verbose", "print every warning, those too that say the same of other places")
    .action(async (folder: string, description: string, options: InitFlags) => {
      const { initCommand } = await import("../init/init-command.js");
      running.exitCode = await initCommand(folder, description, options, running);
    });
};
