import type { OperationMetadata } from "@partwise/client";
import { isLoopback } from "@partwise/client/urls";
import {
  descriptionMetadata,
  findOperation,
  loadDescription,
  type NamedOperation,
  operationsOf,
  pathsMetadata,
} from "@partwise/description";
import type { Context } from "@partwise/description/document";
import { printAnswer } from "../answer/print-answer.js";
import { assertWritable, saveAnswer } from "../answer/save-answer.js";
import { callValues } from "../arguments/call-values.js";
import { assertKnown } from "../arguments/given-flags.js";
import { onceStdin, pathOf } from "../arguments/read-binary.js";
import { showAttempt } from "../attempts/show-attempt.js";
import { exitCode } from "../errors/exit-code.js";
import { UsageError } from "../errors/usage-error.js";
import { readSeconds } from "../flags/read-seconds.js";
import { holdsProperties } from "../operation/holds-properties.js";
import { bodyFacts, operationFlags } from "../operation/operation-flags.js";
import { printFailure } from "../print/print-failure.js";
import { chooseServer } from "../run/choose-server.js";
import { curlCommand } from "../run/curl-command.js";
import type { DescribedCall } from "../run/described-call.js";
import { environmentCredentials, requirementOf, secretsOf } from "../run/environment-credentials.js";
import { itemByItem } from "../run/item-by-item.js";
import { placeholderCredentials } from "../run/placeholder-credentials.js";
import { previewCall } from "../run/preview-call.js";
import { sendCall } from "../run/send-call.js";
import { createTerminal, type ProcessTerminal } from "../terminal/terminal.js";
import { chooseFlags } from "./choose-flags.js";
import { helpText, programHelp } from "./help-text.js";
import { listArguments } from "./list-arguments.js";
import { listOperations } from "./list-operations.js";
import { ownHeaders } from "./own-headers.js";
import { showProgress } from "./show-progress.js";

/**
 * Calls an operation of a description, as the arguments say: `DESCRIPTION OPERATION [flags]`. Without an operation, lists the
 * operations. Gives the exit code: 0 done, 1 the server refused, 2 wrong usage, 3 no usable answer, 70 a fault of the program,
 * 130 interrupted. Never rejects.
 * @example
 * ```ts
 * process.exitCode = await runCall(["openapi.yaml", "GET /pets", "--limit", "10"], process);
 * ```
 */
export async function runCall(
  args: readonly string[],
  process: NodeJS.Process,
  { program = "partwise call" }: CallProgram = {},
): Promise<number> {
  const terminal = createTerminal(process, { program, secrets: secretsOf(process.env) });
  const interrupt = new AbortController();
  const stop = () => interrupt.abort(new Error("interrupted"));
  process.once("SIGINT", stop);
  try {
    await run(args, { process, program, terminal, signal: interrupt.signal });
    return exitCode.done;
  } catch (error) {
    const failure = interrupt.signal.aborted ? interrupted() : error;
    const [json, verbose] = [args.includes("--json"), args.includes("--verbose")];
    return printFailure(failure, terminal, { program, json, verbose });
  } finally {
    process.off("SIGINT", stop);
  }
}

/** How messages and help texts call the program. */
export interface CallProgram {
  /** Default: `partwise call`. */
  readonly program?: string;
}

interface Surroundings {
  readonly process: NodeJS.Process;
  readonly program: string;
  readonly terminal: ProcessTerminal;
  readonly signal: AbortSignal;
}

async function run(args: readonly string[], around: Surroundings): Promise<void> {
  const { program, terminal } = around;
  const [file, name, ...rest] = args;
  if (file === undefined || /^(--help|-h)$/.test(file)) return terminal.out(programHelp(program));
  if (file.startsWith("-"))
    throw new UsageError("The description comes first, then the operation, then the flags.");
  if (name === "--help" || name === "-h") return terminal.out(programHelp(program));
  const isList = name === undefined || name.startsWith("-");
  const listing = isList ? listArguments(args.slice(1)) : undefined;
  const { context, problems } = await loadDescription(file);
  if (listing !== undefined)
    return listOperations(operationsOf(context), listing.search, listing.json, terminal);
  await callOperation(findOperation(name ?? "", context, problems), file, rest, context, around);
}

async function callOperation(
  operation: NamedOperation,
  file: string,
  args: readonly string[],
  context: Context,
  { process, program, terminal, signal }: Surroundings,
): Promise<void> {
  const [method = "", path = ""] = operation.name.split(" ");
  if (method === "TRACE") throw new UsageError(`${operation.name}: HTTP clients send no TRACE.`);
  const paths = pathsMetadata({ ...context, warn: () => {} });
  const read =
    (paths as Record<string, Record<string, OperationMetadata>>)[path]?.[method.toLowerCase()] ?? {};
  const { $servers, $securitySchemes } = descriptionMetadata({ ...context, warn: () => {} });
  const metadata = { ...read, security: requirementOf(read, $securitySchemes) };
  const chosen = chooseFlags(args, metadata, (mediaType, reserved) =>
    operationFlags(operation, metadata, mediaType, context, reserved),
  );
  const { mediaType, table, given } = chosen;
  const credentials = environmentCredentials(process.env, $securitySchemes);
  const { document } = context;
  if (given.call.has("help")) {
    return terminal.out(helpText(program, file, operation, metadata, chosen, credentials.schemes, document));
  }
  assertKnown(given, table);
  const flag = (name: string) => given.call.get(name)?.at(-1);
  const isOn = (name: string) => flag(name) === "true";
  assertTogether(isOn("dry-run"), isOn("curl"), isOn("json"), flag("output"));
  const seconds = flag("timeout") === undefined ? undefined : readSeconds(flag("timeout") ?? "");
  const baseUrl = chooseServer(
    metadata,
    $servers,
    flag("server"),
    given.call.get("server-variable") ?? [],
    file,
  );
  const values = await callValues({
    given: given.operation,
    body: flag("body"),
    mediaType,
    metadata,
    bodyFacts:
      mediaType !== undefined && holdsProperties(mediaType)
        ? bodyFacts(operation, mediaType, context)
        : undefined,
    table,
    document,
    stdin: onceStdin(process),
  });
  const output = flag("output");
  const itemwise = output === undefined ? itemByItem(metadata) : undefined;
  const init = {
    ...values,
    ...(values.body !== undefined && mediaType !== undefined && { mediaType }),
    headers: ownHeaders(given.call.get("header") ?? [], $securitySchemes),
    ...(itemwise === undefined && { parseAs: "stream" as const }),
    signal,
  };
  const call: DescribedCall = {
    method,
    path: path as `/${string}`,
    metadata: itemwise ?? metadata,
    baseUrl,
    init,
  };
  const requirement = metadata.security;
  if (isOn("dry-run") || isOn("curl")) {
    const hidden = placeholderCredentials(requirement, credentials, process.env);
    terminal.out(
      isOn("curl") ? await curlCommand(call, hidden, seconds ?? 300) : await previewCall(call, hidden),
    );
    return;
  }
  assertSafe(
    baseUrl,
    requirement.some((each) => Object.keys(each).some((name) => credentials.credentials[name] !== undefined)),
  );
  if (output !== undefined) await assertWritable(output);
  const progress = process.stderr.isTTY && holdsFile(values.body) ? showProgress(process.stderr) : undefined;
  const answer = await sendCall(call, {
    ...credentials,
    seconds,
    onProgress: progress?.onProgress,
    show: (attempt, before) => {
      progress?.end();
      if (isOn("verbose")) showAttempt(attempt, before, terminal);
    },
  });
  try {
    if (output === undefined) await printAnswer(answer, isOn("json"), terminal);
    else await saveAnswer(answer, output, isOn("json"), terminal);
  } catch (error) {
    throw answer.fail(error);
  }
}

function assertTogether(isDry: boolean, isCurl: boolean, isJson: boolean, output: string | undefined): void {
  const pairs: [boolean, string][] = [
    [isDry && isCurl, "--dry-run and --curl"],
    [isDry && isJson, "--dry-run and --json"],
    [isCurl && isJson, "--curl and --json"],
    [(isDry || isCurl) && output !== undefined, `${isDry ? "--dry-run" : "--curl"} and --output`],
  ];
  const [, names] = pairs.find(([both]) => both) ?? [];
  if (names !== undefined) throw new UsageError(`${names} exclude each other: leave one out.`);
}

/** @throws {UsageError} before credentials cross a network in the clear */
function assertSafe(baseUrl: string, hasCredentials: boolean): void {
  const { protocol, hostname } = new URL(baseUrl);
  if (!hasCredentials || protocol === "https:" || isLoopback(hostname)) return;
  throw new UsageError(
    "Credentials go over https or to this machine alone: give an https URL as --server, or unset the variables.",
  );
}

function holdsFile(body: unknown): boolean {
  const values = typeof body === "object" && body !== null ? [body, ...Object.values(body).flat()] : [];
  return values.some(
    (value) =>
      pathOf(value) !== undefined ||
      pathOf((value as { content?: unknown } | undefined)?.content) !== undefined,
  );
}

function interrupted(): Error {
  return Object.assign(new Error("Interrupted. A change may have been made all the same."), {
    name: "InterruptedError",
  });
}
