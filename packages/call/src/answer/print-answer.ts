import { isItems } from "@partwise/client";
import { isJson } from "@partwise/multipart/media-types";
import { NoAnswerError } from "../errors/no-answer-error.js";
import { printDocument } from "../print/print-document.js";
import { printJson } from "../print/print-json.js";
import type { Answer } from "../run/send-call.js";
import type { ProcessTerminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";

/**
 * Prints an answer: JSON indented on a terminal and as it came elsewhere, text as it comes, items as one line of JSON each. With
 * `json`, an answer without items is one document.
 * @throws {NoAnswerError} for an answer that says it is JSON, and is none
 */
export async function printAnswer(answer: Answer, json: boolean, terminal: ProcessTerminal): Promise<void> {
  const { request, status, data, contentType } = answer;
  if (isItems(data)) {
    if (!json) terminal.err(`${request} -> ${status}\n`);
    for await (const item of data as AsyncIterable<unknown>) {
      terminal.out(`${printJson(item, { isOneLine: true })}\n`);
      await terminal.drained();
    }
    return;
  }
  const stream = data as ReadableStream<Uint8Array> | null | undefined;
  if (json) return printAsDocument(stream, answer, terminal);
  const line = `${request} -> ${status}\n`;
  if (stream === undefined || stream === null) return terminal.out(line);
  terminal.err(line);
  if (isJson(contentType)) {
    const text = await textOf(stream);
    const value = parse(text, answer);
    // Elsewhere than on a terminal the text stays, since a number may have more digits than JavaScript's.
    if (terminal.isTTY && value !== undefined) terminal.out(`${printJson(value)}\n`);
    else terminal.out(text === "" ? "" : `${visible(text, "\n\r\t").replace(/\n$/, "")}\n`);
  } else if (isText(contentType)) {
    await printChunks(stream, terminal);
  } else {
    await printBytes(stream, contentType, terminal);
  }
}

async function printAsDocument(
  stream: ReadableStream<Uint8Array> | null | undefined,
  answer: Answer,
  terminal: ProcessTerminal,
): Promise<void> {
  const { request, status, contentType } = answer;
  const result = { request, status, contentType: contentType || undefined };
  if (stream === undefined || stream === null) return printDocument(terminal, { result });
  if (isJson(contentType)) {
    const text = await textOf(stream);
    const body = parse(text, answer);
    if (terminal.isTTY) printDocument(terminal, { result: { ...result, body } });
    else printDocument(terminal, { result }, text === "" ? undefined : text);
  } else if (isText(contentType)) {
    printDocument(terminal, { result: { ...result, body: await textOf(stream) } });
  } else {
    await stream.cancel();
    printDocument(terminal, { result, notes: [notPrinted(contentType)] });
  }
}

/** The value of a text of JSON; undefined for no text. */
function parse(text: string, { request, status }: Answer): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    const what = `${request}: the answer (${status}) says that it is JSON, and cannot be read as JSON.`;
    throw new NoAnswerError(`${what} What to do: --output FILE writes the answer as it came.`, { status });
  }
}

function notPrinted(contentType: string): string {
  return `The answer is ${contentType || "of an unknown type"}, which is not printed: give --output FILE.`;
}

async function printChunks(stream: ReadableStream<Uint8Array>, terminal: ProcessTerminal): Promise<void> {
  const decoder = new TextDecoder();
  let last = "\n";
  const print = (text: string) => {
    if (text === "") return;
    last = text;
    terminal.out(visible(text, terminal.isTTY ? "\n\t" : "\n\r\t"));
  };
  for await (const chunk of stream) {
    print(decoder.decode(chunk, { stream: true }));
    await terminal.drained();
  }
  print(decoder.decode());
  if (terminal.isTTY && !last.endsWith("\n")) terminal.out("\n");
}

async function printBytes(
  stream: ReadableStream<Uint8Array>,
  contentType: string,
  terminal: ProcessTerminal,
): Promise<void> {
  if (terminal.isTTY) {
    await stream.cancel();
    terminal.err(`${visible(notPrinted(contentType))}\n`);
    return;
  }
  for await (const chunk of stream) {
    terminal.out(chunk);
    await terminal.drained();
  }
}

async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  const text = await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).text();
  return text.replace(/^\ufeff/, "");
}

function isText(contentType: string): boolean {
  return /^(text\/|application\/(xml|yaml|x-yaml|jsonl|x-ndjson|json-seq|javascript|x-www-form-urlencoded|graphql|toml)\b)|\+(xml|yaml|json-seq)\b/i.test(
    contentType,
  );
}
