import type { GenerateFlags } from "@partwise/codegen/commands";
import type { Command } from "commander";
import { type Declare, gather } from "../running/declare.js";

/** `partwise generate` */
export const declareGenerate: Declare = (program, running) => {
  program
    .command("generate")
    .summary("make types, metadata and openapi.json from a description")
    .description("Makes index.d.ts, index.js and openapi.json from an OpenAPI 3.0, 3.1 or 3.2 description.")
    .argument("<description>", "the OpenAPI description, JSON or YAML")
    .option("--output <folder>", "the folder for the generated files (required)")
    .option("--ts", "one file of TypeScript, index.ts, in place of index.js and index.d.ts")
    .option("--schemas", "also schemas.js, by which a client checks bodies and answers")
    .option("--dates", "date-time as Date, in types and at run time")
    .option("--operations <names...>", 'only these: operationIds or "GET /pets", with * for any text')
    .option(
      "--each-operation",
      "also each-operation.js, an export an operation, so that bundles leave out the rest",
    )
    .option("--check", "write nothing; fail when a file is stale or missing")
    .option("--watch", "generate again after each save, until Ctrl-C; a broken description changes nothing")
    .option("--extension <names...>", "x- extensions of operations to copy into the metadata")
    .option("--root <folder>", "a folder whose files may be referred to, too; may be repeated", gather)
    .option("--allow-remote <host>", "fetch what is referred to there, once; may be repeated", gather)
    .option("--verbose", "print every warning, those too that say the same of other places")
    .action(async (description: string, { output, ...options }: Options, command: Command) => {
      // not a required option of commander, which would hide that "--outptu" is a mistake
      if (output === undefined)
        return command.error("error: no output folder; name one with --output FOLDER");
      const { generateCommand } = await import("@partwise/codegen/commands");
      running.exitCode = await generateCommand(description, { ...options, output }, running);
    });
};

interface Options extends Omit<GenerateFlags, "output"> {
  readonly output?: string;
}
