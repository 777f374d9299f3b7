import { setTimeout as wait } from "node:timers/promises";
import type { Exchange } from "../contract/exchange.js";
import type { Fault } from "../contract/fault.js";
import { printHead, type WireAnswer } from "../contract/wire-answer.js";
import { endSocket } from "./end-socket.js";
import { sendEndlessBody } from "./send-endless-body.js";
import { half } from "./spoil-answer.js";

/** Sends an answer in the broken way of a fault; false when the fault does not concern sending. */
export async function sendSpoilt(answer: WireAnswer, exchange: Exchange, fault: Fault): Promise<boolean> {
  const send = ways[fault.name];
  if (!send) return false;
  await send(answer, exchange, fault);
  return true;
}

type Send = (answer: WireAnswer, exchange: Exchange, fault: Fault) => void | Promise<void>;

/** The status for the record; 0 when no status arrives. */
export function spoiltStatus({ name }: Fault, status: number): number {
  if (name === "no-answer" || name === "malformed") return 0;
  return name === "204-with-body" ? 204 : status;
}

const ways: Readonly<Record<string, Send | undefined>> = {
  silence: ({ status, headers }, { response }) => {
    response.writeHead(status, headers).flushHeaders();
  },
  trickle: async ({ status, headers, body = Buffer.alloc(0) }, { response }, { amount }) => {
    response.writeHead(status, headers).flushHeaders();
    for (const byte of body) {
      await wait(amount, undefined, { ref: false });
      if (response.destroyed) return;
      response.write(Buffer.of(byte));
    }
    response.end();
  },
  "half-body": (answer, { message }) => endSocket(message.socket, halfOf(answer)),
  reset: async (answer, { message, reset }) => {
    await new Promise<void>((resolve) => message.socket.write(halfOf(answer), () => resolve()));
    // A reset discards bytes that the client has not read yet, so the reset waits.
    await wait(20, undefined, { ref: false });
    reset();
  },
  "no-answer": (_, { message }) => endSocket(message.socket),
  malformed: (_, { message }) => endSocket(message.socket, Buffer.from("These bytes are no HTTP.\r\n\r\n")),
  "bad-length": ({ status, headers, body = Buffer.alloc(0) }, { message }) => {
    const head = printHead({ status, headers: { ...headers, "content-length": "many" } });
    endSocket(message.socket, Buffer.concat([head, body]));
  },
  "204-with-body": ({ headers, body = Buffer.alloc(0) }, { message }) => {
    endSocket(message.socket, Buffer.concat([printHead({ status: 204, headers }), body]));
  },
  huge: ({ status }, { response }, fault) => sendEndlessBody(response, status, fault),
  "huge-error": ({ status }, { response }, fault) => sendEndlessBody(response, status, fault),
  "gzip-bomb": ({ status }, { response }, fault) => sendEndlessBody(response, status, fault),
};

function halfOf({ status, headers, body = Buffer.alloc(0) }: WireAnswer): Buffer {
  return Buffer.concat([printHead({ status, headers }), half(body)]);
}
