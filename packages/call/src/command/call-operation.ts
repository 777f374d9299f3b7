import type { OperationMetadata } from "@partwise/client";
import { isLoopback } from "@partwise/client/urls";
import { descriptionMetadata, type NamedOperation, pathsMetadata } from "@partwise/description";
import type { Context } from "@partwise/description/document";
import { printAnswer } from "../answer/print-answer.js";
import { assertWritable, saveAnswer } from "../answer/save-answer.js";
import { callValues } from "../arguments/call-values.js";
import { assertKnown } from "../arguments/given-flags.js";
import type { Stdin } from "../arguments/read-binary.js";
import { pathOf } from "../arguments/read-binary.js";
import { showAttempt, showBegunAttempt } from "../attempts/show-attempt.js";
import { showWaits } from "../attempts/show-waits.js";
import { UsageError } from "../errors/usage-error.js";
import { readSeconds } from "../flags/read-seconds.js";
import { holdsProperties } from "../operation/holds-properties.js";
import { bodyFacts, operationFlags } from "../operation/operation-flags.js";
import { printDocument } from "../print/print-document.js";
import { chooseServer } from "../run/choose-server.js";
import { curlCommand } from "../run/curl-command.js";
import type { DescribedCall } from "../run/described-call.js";
import { environmentCredentials, requirementOf } from "../run/environment-credentials.js";
import { itemByItem } from "../run/item-by-item.js";
import { placeholderCredentials } from "../run/placeholder-credentials.js";
import { previewCall } from "../run/preview-call.js";
import { type SendOptions, sendCall } from "../run/send-call.js";
import type { ProcessTerminal } from "../terminal/terminal.js";
import { chooseFlags } from "./choose-flags.js";
import { helpText } from "./help-text.js";
import { ownHeaders } from "./own-headers.js";
import { showProgress } from "./show-progress.js";

/** Calls an operation as the flags say: sends it and prints the answer, or prints its flags, its bytes or a curl command. */
export async function callOperation(
  operation: NamedOperation,
  file: string,
  args: readonly string[],
  context: Context,
  { process, program, terminal, stdin, signal }: Surroundings,
): Promise<void> {
  const { method, path, metadata, $servers, $securitySchemes } = readOperation(operation, file, context);
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
    stdin,
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
    const printed = isOn("curl")
      ? await curlCommand(call, hidden, seconds ?? 300)
      : await previewCall(call, hidden);
    if (isOn("json")) printDocument(terminal, { result: { requests: [Buffer.from(printed).toString()] } });
    else terminal.out(printed);
    return;
  }
  const isSecret = (scheme: string) => credentials.credentials[scheme] !== undefined;
  assertSafe(
    baseUrl,
    requirement.some((each) => Object.keys(each).some(isSecret)),
  );
  if (output !== undefined) await assertWritable(output);
  const isVerbose = isOn("verbose");
  const printed = { output, isJson: isOn("json"), isVerbose };
  await sendAndPrint(call, { ...credentials, seconds }, printed, { process, program, terminal });
}

function readOperation(operation: NamedOperation, file: string, context: Context) {
  const [method = "", ...pieces] = operation.name.split(" ");
  const path = pieces.join(" ");
  if (method === "TRACE") throw new UsageError(`${operation.name}: HTTP clients send no TRACE.`);
  const warned: string[] = [];
  const paths = pathsMetadata({ ...context, warn: (_, message) => void warned.push(message) });
  const read = (paths as Record<string, Record<string, OperationMetadata>>)[path]?.[method.toLowerCase()];
  if (read === undefined) {
    const why = warned.find((message) => message.includes(operation.name)) ?? "it cannot be read";
    throw new UsageError(`${file}: ${operation.name} cannot be called: ${why}.`);
  }
  const { $servers, $securitySchemes } = descriptionMetadata({ ...context, warn: () => {} });
  const metadata = { ...read, security: requirementOf(read, $securitySchemes) };
  return { method, path, metadata, $servers, $securitySchemes };
}

async function sendAndPrint(
  call: DescribedCall,
  options: Omit<SendOptions, "show" | "showBegun" | "onWait" | "onProgress">,
  { output, isJson, isVerbose }: Printed,
  { process, program, terminal }: Pick<Surroundings, "process" | "program" | "terminal">,
): Promise<void> {
  const { stderr } = process;
  const progress = stderr.isTTY && holdsFile(call.init.body) ? showProgress(stderr) : undefined;
  const waits = showWaits(terminal, `${program}: `);
  const answer = await sendCall(call, {
    ...options,
    onProgress: progress?.onProgress,
    onWait: waits.onRetry,
    showBegun: (attempt, before) => {
      waits.end();
      if (isVerbose) showBegunAttempt(attempt, before, terminal);
    },
    show: (attempt) => {
      progress?.end();
      if (isVerbose) showAttempt(attempt, terminal);
    },
  }).finally(waits.end);
  try {
    if (output === undefined) await printAnswer(answer, isJson, terminal);
    else await saveAnswer(answer, output, isJson, terminal);
  } catch (error) {
    throw answer.fail(error);
  }
}

/** How an answer is printed: the flags `--output`, `--json` and `--verbose`. */
interface Printed {
  readonly output: string | undefined;
  readonly isJson: boolean;
  readonly isVerbose: boolean;
}

function assertTogether(isDry: boolean, isCurl: boolean, isJson: boolean, output: string | undefined): void {
  const pairs: [boolean, string][] = [
    [isDry && isCurl, "--dry-run and --curl"],
    [isJson && output === "-", "--json and --output -"],
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

/** What a call needs of the process around it. */
export interface Surroundings {
  readonly process: NodeJS.Process;
  readonly program: string;
  readonly terminal: ProcessTerminal;
  readonly stdin: Stdin;
  readonly signal: AbortSignal;
}
