import { NoAnswerError } from "../errors/no-answer-error.js";
import { UsageError } from "../errors/usage-error.js";
import { printDocument } from "../print/print-document.js";
import type { Answer } from "../run/send-call.js";
import type { ProcessTerminal } from "../terminal/terminal.js";
import { openOutput, tryOutput } from "./open-output.js";

/**
 * Writes an answer to a file as it comes; `-` is stdout. The file appears once all of the answer is there. A device or a pipe is
 * written to itself, such as /dev/null.
 * @throws {UsageError} for a file that cannot be opened
 * @throws {NoAnswerError} `NOT_WRITTEN` for an answer that cannot be written to its end
 */
export async function saveAnswer(
  answer: Answer,
  file: string,
  json: boolean,
  terminal: ProcessTerminal,
): Promise<void> {
  const { request, status } = answer;
  const stream = answer.data as ReadableStream<Uint8Array> | null | undefined;
  if (file === "-") {
    for await (const chunk of stream ?? []) {
      terminal.out(chunk);
      await terminal.drained();
    }
    terminal.err(`${request} -> ${status}\n`);
    return;
  }
  const output = await openOutput(file).catch(unwritable(file));
  const notWritten = ({ code }: NodeJS.ErrnoException) => {
    const what = `${request}: the answer (${status}) could not be written to ${file} (${code}).`;
    throw new NoAnswerError(`${what} What to do: Make room there, or name another file.`, {
      code: "NOT_WRITTEN",
      status,
    });
  };
  let bytes = 0;
  try {
    for await (const chunk of stream ?? []) {
      await output.write(chunk).catch(notWritten);
      bytes += chunk.byteLength;
    }
    await output.keep().catch(notWritten);
  } catch (error) {
    await output.drop();
    throw error;
  }
  if (json) printDocument(terminal, { result: { request, status, output: file, bytes } });
  else terminal.err(`${request} -> ${status}: ${bytes} bytes to ${file}\n`);
}

/** @throws {UsageError} for a file that cannot be written, before anything is sent */
export async function assertWritable(file: string): Promise<void> {
  if (file !== "-") await tryOutput(file).catch(unwritable(file));
}

function unwritable(file: string): (error: NodeJS.ErrnoException) => never {
  return ({ code }) => {
    throw new UsageError(
      code === "EISDIR"
        ? `--output: ${file} is a folder: name a file in it.`
        : `--output: ${file} cannot be written (${code}): name a file in a folder that is there.`,
    );
  };
}
