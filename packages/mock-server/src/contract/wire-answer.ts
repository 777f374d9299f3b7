import { STATUS_CODES } from "node:http";
import type { Answer } from "./answer.js";

/** An answer as it is sent: all headers, and the bytes of the body. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  /** Undefined for an answer without a body. */
  readonly body: Buffer | undefined;
}

/** Makes an answer what is sent: with Content-Type, Content-Length, and the headers that every answer of the server has. */
export type ToWire = (answer: Answer) => WireAnswer;

/** Makes the function that prints answers; the body becomes JSON of that content type. */
export function createToWire(jsonType: string, always: () => Readonly<Record<string, string>>): ToWire {
  return ({ status, headers, body, bytes }) => {
    const all = { ...always(), ...headers };
    if (body === undefined && bytes === undefined) return { status, headers: all, body: undefined };
    const content = Buffer.from(bytes ?? JSON.stringify(body));
    return {
      status,
      headers: { "content-type": jsonType, ...all, "content-length": content.length },
      body: content,
    };
  };
}

/** Prints status line and headers, for answers that are written to the socket directly. */
export function printHead({ status, headers }: Omit<WireAnswer, "body">): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from([`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`, ...lines, "", ""].join("\r\n"));
}
