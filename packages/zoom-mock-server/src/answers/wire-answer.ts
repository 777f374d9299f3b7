import { STATUS_CODES } from "node:http";
import { createId } from "../account/account.js";
import type { Answer } from "./refusal.js";

/** An answer as it is sent: all headers, and the bytes of the body. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  /** Undefined for an answer without a body. */
  readonly body: Buffer | undefined;
}

/** Adds Content-Type, Content-Length and Zoom's tracking id to an answer, and prints the body as JSON. */
export function toWire({ status, headers, body, bytes }: Answer): WireAnswer {
  const all = { "x-zm-trackingid": `v=2.0;clid=mock;rid=WEB_${createId()}`, ...headers };
  if (body === undefined && bytes === undefined) return { status, headers: all, body: undefined };
  const content = Buffer.from(bytes ?? JSON.stringify(body));
  const type = { "content-type": "application/json;charset=UTF-8" };
  return { status, headers: { ...type, ...all, "content-length": content.length }, body: content };
}

/** Prints status line and headers, for answers that are written to the socket directly. */
export function printHead({ status, headers }: Omit<WireAnswer, "body">): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from([`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`, ...lines, "", ""].join("\r\n"));
}
