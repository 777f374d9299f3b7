import { open, rename, rm } from "node:fs/promises";
import { UsageError } from "../errors/usage-error.js";
import { printDocument } from "../print/print-document.js";
import type { Answer } from "../run/send-call.js";
import type { ProcessTerminal } from "../terminal/terminal.js";

/**
 * Writes an answer to a file as it comes; `-` is stdout. The file appears once all of the answer is there.
 * @throws {UsageError} for a file that cannot be written
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
  const partial = partialName(file);
  const handle = await open(partial, "wx").catch((error: NodeJS.ErrnoException) => {
    throw unwritable(file, error);
  });
  let bytes = 0;
  try {
    for await (const chunk of stream ?? []) {
      await handle.write(chunk);
      bytes += chunk.byteLength;
    }
    await handle.close();
    await rename(partial, file).catch((error: NodeJS.ErrnoException) => {
      throw unwritable(file, error);
    });
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(partial, { force: true });
    throw error;
  }
  if (json) printDocument(terminal, { result: { request, status, output: file, bytes } });
  else terminal.err(`${request} -> ${status}: ${bytes} bytes to ${file}\n`);
}

/** @throws {UsageError} for a file that cannot be written, before anything is sent */
export async function assertWritable(file: string): Promise<void> {
  if (file === "-") return;
  const partial = partialName(file);
  const handle = await open(partial, "wx").catch((error: NodeJS.ErrnoException) => {
    throw unwritable(file, error);
  });
  await handle.close();
  await rm(partial, { force: true });
}

function partialName(file: string): string {
  return `${file}.${process.pid}.part`;
}

function unwritable(file: string, { code }: NodeJS.ErrnoException): UsageError {
  return new UsageError(
    `--output: ${file} cannot be written (${code}): name a file in a folder that is there.`,
  );
}
