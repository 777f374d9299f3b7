import { setTimeout as wait } from "node:timers/promises";
import type { Answer } from "../answers/refusal.js";
import { printHead, toWire, type WireAnswer } from "../answers/wire-answer.js";
import type { Exchange } from "../options/open-listener.js";
import { endSocket } from "./end-socket.js";
import type { FaultName } from "./fault-rules.js";
import type { Fault } from "./parse-fault.js";
import { sendEndlessBody } from "./send-endless-body.js";
import { half } from "./spoil-answer.js";

/** Sends an answer in the broken way of a fault; false when the fault does not concern sending. */
export async function sendSpoilt(answer: Answer, exchange: Exchange, fault: Fault): Promise<boolean> {
  const send = ways[fault.name];
  if (!send) return false;
  await send(toWire(answer), exchange, fault);
  return true;
}

type Send = (answer: WireAnswer, exchange: Exchange, fault: Fault) => void | Promise<void>;

/** The status for the record; 0 when no status arrives. */
export function spoiltStatus({ name }: Fault, status: number): number {
  if (name === "no-answer" || name === "malformed") return 0;
  return name === "204-with-body" ? 204 : status;
}

const ways: Partial<Record<FaultName, Send>> = {
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
  "204-with-body": (_, { message }) => {
    const { headers, body = Buffer.alloc(0) } = toWire({ status: 204, body: { message: "Not to be here." } });
    endSocket(message.socket, Buffer.concat([printHead({ status: 204, headers }), body]));
  },
  huge: ({ status }, { response }, fault) => sendEndlessBody(response, status, fault),
  "huge-error": ({ status }, { response }, fault) => sendEndlessBody(response, status, fault),
  "gzip-bomb": ({ status }, { response }, fault) => sendEndlessBody(response, status, fault),
};

function halfOf({ status, headers, body = Buffer.alloc(0) }: WireAnswer): Buffer {
  return Buffer.concat([printHead({ status, headers }), half(body)]);
}
