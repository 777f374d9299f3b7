import { access, constants, type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";
import { NoAnswerError } from "../errors/no-answer-error.js";
import { UsageError } from "../errors/usage-error.js";
import { printDocument } from "../print/print-document.js";
import type { Answer } from "../run/send-call.js";
import type { ProcessTerminal } from "../terminal/terminal.js";

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
  const place = await placeOf(file);
  const handle = await openPlace(place, file);
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
      // `handle.write` may write less than it is given.
      await handle.writeFile(chunk).catch(notWritten);
      bytes += chunk.byteLength;
    }
    await handle.close().catch(notWritten);
    if (place.partial !== undefined) await rename(place.partial, place.file).catch(notWritten);
  } catch (error) {
    await handle.close().catch(() => {});
    if (place.partial !== undefined) await rm(place.partial, { force: true });
    throw error;
  }
  if (json) printDocument(terminal, { result: { request, status, output: file, bytes } });
  else terminal.err(`${request} -> ${status}: ${bytes} bytes to ${file}\n`);
}

/** @throws {UsageError} for a file that cannot be written, before anything is sent */
export async function assertWritable(file: string): Promise<void> {
  if (file === "-") return;
  const place = await placeOf(file);
  if (place.partial === undefined) {
    // A pipe is not opened here: that would wait for its reader.
    await access(place.file, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
      throw unwritable(file, error);
    });
    return;
  }
  await (await openPlace(place, file)).close();
  await rm(place.partial, { force: true });
}

/** Where an answer is written. */
interface Place {
  /** The file, behind its links. */
  readonly file: string;
  /** The file beside it that takes its place in the end; undefined for a device or a pipe, which nothing may take the place of. */
  readonly partial: string | undefined;
}

/** @throws {UsageError} for a folder */
async function placeOf(given: string): Promise<Place> {
  const file = await realpath(given).catch(() => given);
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) throw new UsageError(`--output: ${given} is a folder: name a file in it.`);
  const isFile = found === undefined || found.isFile();
  return { file, partial: isFile ? `${file}.${process.pid}.part` : undefined };
}

function openPlace({ file, partial }: Place, given: string): Promise<FileHandle> {
  return (partial === undefined ? open(file, "w") : open(partial, "wx")).catch(
    (error: NodeJS.ErrnoException) => {
      throw unwritable(given, error);
    },
  );
}

function unwritable(file: string, { code }: NodeJS.ErrnoException): UsageError {
  return new UsageError(
    `--output: ${file} cannot be written (${code}): name a file in a folder that is there.`,
  );
}
