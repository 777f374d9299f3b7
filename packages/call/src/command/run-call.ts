import { findOperation, loadDescription, operationsOf } from "@partwise/description";
import { assertUtf8 } from "../arguments/assert-utf8.js";
import { onceStdin } from "../arguments/read-binary.js";
import { exitCode } from "../errors/exit-code.js";
import { InterruptedError } from "../errors/interrupted-error.js";
import { UsageError } from "../errors/usage-error.js";
import { printFailure } from "../print/print-failure.js";
import { secretsOf } from "../run/environment-credentials.js";
import { createTerminal } from "../terminal/terminal.js";
import { callOperation, type Surroundings } from "./call-operation.js";
import { programHelp } from "./help-text.js";
import { listArguments } from "./list-arguments.js";
import { listOperations } from "./list-operations.js";

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
  const stdin = onceStdin(process);
  const interrupt = new AbortController();
  const stop = () => interrupt.abort(new Error("interrupted"));
  process.once("SIGINT", stop);
  try {
    await run(args, { process, program, terminal, stdin, signal: interrupt.signal });
    return exitCode.done;
  } catch (error) {
    const isTold = error instanceof InterruptedError || !interrupt.signal.aborted;
    const failure = isTold ? error : new InterruptedError("Interrupted. Nothing was sent.");
    const [json, verbose] = [args.includes("--json"), args.includes("--verbose")];
    return printFailure(failure, terminal, { program, json, verbose });
  } finally {
    stdin.release();
    process.off("SIGINT", stop);
  }
}

/** How messages and help texts call the program. */
export interface CallProgram {
  /** Default: `partwise call`. */
  readonly program?: string;
}

async function run(args: readonly string[], around: Surroundings): Promise<void> {
  const { program, terminal } = around;
  assertUtf8(args);
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
