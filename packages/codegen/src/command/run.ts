import { readFileSync } from "node:fs";
import { CodegenError, printable } from "@partwise/description/problems";
import { Command, CommanderError } from "commander";
import type { ExplainFlags } from "./explain-command.js";
import type { GenerateFlags } from "./generate-command.js";
import type { ImportFlags } from "./import-command.js";
import type { MigrateFlags } from "./migrate-command.js";
import type { Streams } from "./streams.js";

/**
 * Runs the `partwise` command with the arguments after its name.
 * Resolves to the exit code: 0 done, 1 a broken description or stale files, 2 wrong usage.
 */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  // whatever a description holds, the terminal is told text only
  const out: Streams["out"] = (text) => streams.out(printable(text));
  const err: Streams["err"] = (text) => streams.err(printable(text));
  let exitCode = 0;
  const program = new Command("partwise")
    .description("From an OpenAPI description to types and request metadata.")
    .version(readVersionNumber())
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: err })
    .showHelpAfterError("Run with --help to see what is possible.");

  program
    .command("generate")
    .summary("make types, metadata and openapi.json from a description")
    .description("Makes index.d.ts, index.js and openapi.json from an OpenAPI 3.0, 3.1 or 3.2 description.")
    .argument("<description>", "the OpenAPI description, JSON or YAML")
    .option("--output <folder>", "the folder for the generated files (required)")
    .option("--ts", "one file of TypeScript, index.ts, in place of index.js and index.d.ts")
    .option("--schemas", "also schemas.js, by which a client checks bodies and answers")
    .option("--dates", "date-time as Date, in types and at run time")
    .option("--check", "write nothing; fail when a file is stale or missing")
    .option("--extension <names...>", "x- extensions of operations to copy into the metadata")
    .option("--root <folder>", "a folder whose files may be referred to, too; may be repeated", gather)
    .option("--allow-remote <host>", "fetch what is referred to there, once; may be repeated", gather)
    .option("--verbose", "print every warning, those too that say the same of other places")
    .action(async (description: string, { output, ...options }: Options, command: Command) => {
      // not a required option of commander, which would hide that "--outptu" is a mistake
      if (output === undefined)
        return command.error("error: no output folder; name one with --output FOLDER");
      const { generateCommand } = await import("./generate-command.js");
      exitCode = await generateCommand(description, { ...options, output }, { out, err });
    });

  program
    .command("explain")
    .summary("tell what an operation sends, and why")
    .description("Tells what each property of an operation's body becomes, and the rule behind it.")
    .argument("<description>", "the OpenAPI description, JSON or YAML")
    .argument("<operation>", 'method and path, such as "PATCH /groups/{groupId}", or an operationId')
    .option("--json", "print it as JSON")
    .option("--root <folder>", "a folder whose files may be referred to, too; may be repeated", gather)
    .action(async (description: string, operation: string, options: ExplainFlags) => {
      const { explainCommand } = await import("./explain-command.js");
      exitCode = await explainCommand(description, operation, options, { out, err });
    });

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
      const { migrateCommand } = await import("./migrate-command.js");
      // a diff keeps the ends of lines that the code has
      const outLines: Streams["out"] = (text) =>
        streams.out(
          text
            .split("\r\n")
            .map((line) => printable(line))
            .join("\r\n"),
        );
      exitCode = await migrateCommand(library, folder, options, readVersionNumber(), { out: outLines, err });
    });

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
      const { importCommand } = await import("./import-command.js");
      exitCode = await importCommand(kind, source, options, { out, err });
    });

  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CodegenError) {
      err(`${error.message}\n`);
      return error.code === "USAGE" ? 2 : 1;
    }
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}

interface Options extends Omit<GenerateFlags, "output"> {
  readonly output?: string;
}

function gather(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function readVersionNumber(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return String((manifest as { version?: unknown }).version);
}
