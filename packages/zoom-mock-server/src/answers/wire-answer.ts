import { STATUS_CODES } from "node:http";
import { createId } from "../account/account.js";
import type { Answer } from "./refusal.js";

/** An answer as it travels: all headers, and the bytes of the body. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  /** Nothing where the answer has no body at all. */
  readonly body: Buffer | undefined;
}

/** An answer with its body as JSON, its length, and Zoom's tracking id. */
export function toWire({ status, headers, body, bytes }: Answer): WireAnswer {
  const all = { "x-zm-trackingid": `v=2.0;clid=mock;rid=WEB_${createId()}`, ...headers };
  if (body === undefined && bytes === undefined) return { status, headers: all, body: undefined };
  const content = Buffer.from(bytes ?? JSON.stringify(body));
  const type = { "content-type": "application/json;charset=UTF-8" };
  return { status, headers: { ...type, ...all, "content-length": content.length }, body: content };
}

/** The head of an answer as bytes, for connections that are written to by hand. */
export function printHead({ status, headers }: Omit<WireAnswer, "body">): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from([`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`, ...lines, "", ""].join("\r\n"));
}
