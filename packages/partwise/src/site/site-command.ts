import type { Streams } from "@partwise/codegen/commands";
import { CodegenError } from "@partwise/description/problems";
import { buildSite } from "@partwise/site";
import { chooseLanguages } from "../samples/choose-languages.js";
import { executeSamples } from "../samples/execute-samples.js";
import { noteServer } from "../samples/note-server.js";

/**
 * `partwise site`: resolves to its exit code, 1 when a sample was refused.
 * @throws {CodegenError} when the description cannot be read, pages were edited, and `USAGE` for wrong flags
 */
export async function siteCommand(
  description: string,
  { output, server, commands, verify = true, force }: SiteFlags,
  { out, err }: Streams,
): Promise<number> {
  if (output === undefined) throw usage("--output", "names no folder; say --output FOLDER");
  if (server !== undefined && !/^https?:\/\//i.test(server))
    throw usage("--server", "is no URL; give one such as https://api.example.com");
  let refused = 0;
  const { pages, changed, hasServer } = await buildSite(description, {
    ...{ output, server, force, languages: await chooseLanguages(commands) },
    execute: verify
      ? async (made, context) => {
          const executed = await executeSamples(made, { description, context, err });
          refused = executed.refused;
          return executed.kept;
        }
      : undefined,
  });
  if (server === undefined) noteServer(hasServer, description, "name the server with --server URL", err);
  const what = changed === 0 ? "nothing to change" : pages === 1 ? "1 page" : `${pages} pages`;
  out(`${output}: ${what}\n`);
  return refused > 0 ? 1 : 0;
}

/** The options of `partwise site`. */
export interface SiteFlags {
  readonly output?: string;
  readonly server?: string;
  readonly commands?: readonly string[];
  readonly verify?: boolean;
  readonly force?: boolean;
}

function usage(file: string, message: string): CodegenError {
  return new CodegenError("USAGE", { file, message });
}
