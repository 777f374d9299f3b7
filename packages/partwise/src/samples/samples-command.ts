import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Streams } from "@partwise/codegen/commands";
import { writeFiles } from "@partwise/codegen/output";
import { loadDescription } from "@partwise/description";
import type { Context } from "@partwise/description/document";
import { CodegenError } from "@partwise/description/problems";
import {
  addCodeSamples,
  makeSamples,
  namesServer,
  type OperationSamples,
  printPage,
} from "@partwise/samples";
import { assertUnedited, markedText } from "../writing/marked-text.js";
import { chooseLanguages } from "./choose-languages.js";
import { executeSamples, oneLine } from "./execute-samples.js";
import { noteServer } from "./note-server.js";

/**
 * `partwise samples`: resolves to its exit code, 1 when a sample was refused.
 * @throws {CodegenError} when the description cannot be read, the output was edited, and `USAGE` for wrong flags
 */
export async function samplesCommand(
  description: string,
  { output, into, language, commands, server, verify = true, force = false }: SamplesFlags,
  { out, err }: Streams,
): Promise<number> {
  const chosen = await chooseLanguages(commands, language);
  if (server !== undefined && !/^https?:\/\//i.test(server))
    throw usage("--server", "is no URL; give one such as https://api.example.com");
  const { context } = await loadDescription(description);
  if (server === undefined)
    noteServer(namesServer(context), description, "name the server with --server URL", err);
  const name = basename(description);
  const made = await makeSamples({ context, description: name, server, languages: chosen });
  const executed = verify ? await executeSamples(made, { description, context, err }) : undefined;
  const kept = executed?.kept ?? made;
  for (const { name: operation, reason } of made)
    if (reason !== undefined) err(`${operation}: no sample: ${oneLine(reason)}\n`);

  const page = printPage(
    `Samples of ${titleOf(context, name)}`,
    noteOf(executed !== undefined),
    kept,
    context,
  );
  if (into !== undefined) await addInto(into, kept, out);
  if (output !== undefined) await writePage(output, page, force, out);
  else if (into === undefined) out(page);
  return (executed?.refused ?? 0) > 0 ? 1 : 0;
}

/** The options of `partwise samples`. */
export interface SamplesFlags {
  readonly output?: string;
  readonly into?: string;
  readonly language?: readonly string[];
  readonly commands?: readonly string[];
  readonly server?: string;
  readonly verify?: boolean;
  readonly force?: boolean;
}

function noteOf(isExecuted: boolean): string {
  return !isExecuted
    ? "Nothing on this page was executed (`--no-verify`)."
    : "Every sample was executed against a server that checks it by the description. Secrets come from the environment.";
}

async function addInto(file: string, kept: readonly OperationSamples[], out: Streams["out"]): Promise<void> {
  const present = await readFile(file, "utf8").catch(() => {
    throw new CodegenError("UNREADABLE", { file, message: "cannot be read; --into adds to a file" });
  });
  await writeFiles([{ path: file, content: addCodeSamples(present, kept), present }]);
  out(`${file}\n`);
}

async function writePage(path: string, page: string, force: boolean, out: Streams["out"]): Promise<void> {
  const present = await readFile(path, "utf8").catch(() => undefined);
  const mark = { before: '<!-- Made by "partwise samples". Its hash: ', after: " -->" };
  if (!force) assertUnedited(path, present, mark);
  await writeFiles([{ path, content: markedText(page, mark), present }]);
  out(`${path}\n`);
}

function titleOf({ document }: Context, name: string): string {
  const { info } = document as { readonly info?: { readonly title?: unknown } };
  return typeof info?.title === "string" ? info.title : name;
}

function usage(file: string, message: string): CodegenError {
  return new CodegenError("USAGE", { file, message });
}
