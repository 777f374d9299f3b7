import { isItems } from "@partwise/client";
import { isJson } from "@partwise/multipart/media-types";
import { NoAnswerError } from "../errors/no-answer-error.js";
import { printJson } from "../print/print-json.js";
import type { Answer } from "../run/send-call.js";
import type { ProcessTerminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";

/**
 * Prints an answer: JSON indented on a terminal and as it came elsewhere, text as it comes, items as one line of JSON each.
 * @throws {NoAnswerError} for an answer that says it is JSON, and is none
 */
export async function printAnswer(answer: Answer, json: boolean, terminal: ProcessTerminal): Promise<void> {
  const { request, status, data, contentType } = answer;
  const line = `${request} -> ${status}\n`;
  if (data === undefined || data === null) {
    terminal.out(json ? `${printJson({ request, status })}\n` : line);
    return;
  }
  terminal.err(line);
  if (isItems(data)) {
    for await (const item of data as AsyncIterable<unknown>) {
      terminal.out(`${printJson(item, { isOneLine: true })}\n`);
      await terminal.drained();
    }
  } else if (isJson(contentType)) {
    printText(await textOf(data as ReadableStream<Uint8Array>), answer, json, terminal);
  } else if (isText(contentType)) {
    if (json) terminal.out(`${printJson(await textOf(data as ReadableStream<Uint8Array>))}\n`);
    else await printChunks(data as ReadableStream<Uint8Array>, terminal);
  } else {
    await printBytes(data as ReadableStream<Uint8Array>, answer, json, terminal);
  }
}

function printText(
  text: string,
  { request, status }: Answer,
  json: boolean,
  terminal: ProcessTerminal,
): void {
  if (text === "") {
    terminal.out(json ? `${printJson({ request, status })}\n` : "");
    return;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const what = `${request}: the answer (${status}) says that it is JSON, and cannot be read as JSON.`;
    throw new NoAnswerError(`${what} What to do: --output FILE writes the answer as it came.`, { status });
  }
  // Elsewhere than on a terminal the text stays, since a number may have more digits than JavaScript's.
  terminal.out(terminal.isTTY ? `${printJson(value)}\n` : `${visible(text, "\n\r\t").replace(/\n$/, "")}\n`);
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
  { request, status, contentType }: Answer,
  json: boolean,
  terminal: ProcessTerminal,
): Promise<void> {
  if (json || terminal.isTTY) {
    await stream.cancel();
    if (json) terminal.out(`${printJson({ request, status, contentType })}\n`);
    terminal.err(
      `The answer is ${visible(contentType || "of an unknown type")}, which is not printed: give --output FILE.\n`,
    );
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
