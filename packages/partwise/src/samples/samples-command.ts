import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { generate } from "@partwise/codegen";
import type { Streams } from "@partwise/codegen/commands";
import { writeFiles } from "@partwise/codegen/output";
import { loadDescription } from "@partwise/description";
import type { Context } from "@partwise/description/document";
import { CodegenError } from "@partwise/description/problems";
import { postmanLanguage } from "@partwise/export";
import { startMockServer } from "@partwise/mock-server";
import {
  addCodeSamples,
  type Language,
  languages,
  makeSamples,
  type OperationSamples,
  printPage,
  programLanguage,
  type Verified,
  verifySamples,
} from "@partwise/samples";
import { assertUnedited, markedText } from "../writing/marked-text.js";

/**
 * `partwise samples`: resolves to its exit code, 1 when a sample was refused.
 * @throws {CodegenError} when the description cannot be read, the output was edited, and `USAGE` for wrong flags
 */
export async function samplesCommand(
  description: string,
  { output, into, language, commands, server, verify = true, force = false }: SamplesFlags,
  { out, err }: Streams,
): Promise<number> {
  const chosen = choose([...languages, postmanLanguage, ...(await programs(commands))], language);
  if (server !== undefined && !/^https?:\/\//i.test(server))
    throw usage("--server", "is no URL; give one such as https://api.example.com");
  const { context } = await loadDescription(description);
  const name = basename(description);
  const made = await makeSamples({ context, description: name, server, languages: chosen });
  const verified = verify ? await execute(made, description, context) : undefined;
  const kept = made.map((each) => accepted(each, verified));
  for (const { operation, language: id, output: said } of verified?.refused ?? [])
    err(`${operation}: the sample in ${id} was refused, and is not printed: ${oneLine(said)}\n`);
  for (const line of verified?.left ?? []) err(`not executed here, and not printed: ${line}\n`);
  for (const { name: operation, reason } of made)
    if (reason !== undefined) err(`${operation}: no sample: ${oneLine(reason)}\n`);

  const page = printPage(`Samples of ${titleOf(context, name)}`, noteOf(verified), kept, context);
  if (into !== undefined) await addInto(into, kept, out);
  if (output !== undefined) await writePage(output, page, force, out);
  else if (into === undefined) out(page);
  return (verified?.refused.length ?? 0) > 0 ? 1 : 0;
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

function choose(known: readonly Language[], ids: readonly string[] | undefined): readonly Language[] {
  const unknown = ids?.find((each) => !known.some(({ id }) => id === each));
  if (unknown !== undefined) {
    const names = known.map(({ id }) => id).join(", ");
    throw usage("--language", `has no ${unknown}; it takes ${names}`);
  }
  return known.filter(({ id }) => ids?.includes(id) ?? true);
}

/** The languages of the tables of commands. */
function programs(files: readonly string[] = []): Promise<readonly Language[]> {
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, "utf8").catch(() => {
        throw usage(file, "cannot be read; --commands takes a table of commands");
      });
      return programLanguage(text, file);
    }),
  );
}

async function execute(
  made: readonly OperationSamples[],
  description: string,
  context: Context,
): Promise<Verified> {
  const generated = await mkdtemp(join(tmpdir(), "partwise-generated-"));
  try {
    const isCompiled = made.some(({ samples }) =>
      samples.some(({ language }) => language.id === "typescript"),
    );
    if (isCompiled) await generate({ description, output: generated });
    return await verifySamples(made, {
      startServer: () => startMockServer({ description, isStateless: true }),
      place: { context, description: resolve(description) },
      generated,
    });
  } finally {
    await rm(generated, { recursive: true, force: true });
  }
}

/** The samples that were executed and accepted; all where nothing was to be executed. */
function accepted(operation: OperationSamples, verified: Verified | undefined): OperationSamples {
  if (verified === undefined) return operation;
  const refused = new Set(
    verified.refused.filter((each) => each.operation === operation.name).map(({ language }) => language),
  );
  const samples = operation.samples.filter(
    ({ language: { id } }) => verified.counts[id] !== undefined && !refused.has(id),
  );
  return { ...operation, samples };
}

function noteOf(verified: Verified | undefined): string {
  return verified === undefined
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

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, 300);
}

function usage(file: string, message: string): CodegenError {
  return new CodegenError("USAGE", { file, message });
}
