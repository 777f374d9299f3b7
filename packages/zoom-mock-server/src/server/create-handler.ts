import { setTimeout as wait } from "node:timers/promises";
import { type Answer, Refusal, toAnswer } from "../answers/refusal.js";
import { toWire } from "../answers/wire-answer.js";
import { createOperationFinder } from "../description/create-operation-finder.js";
import type { FaultList, FaultTarget } from "../faults/fault-list.js";
import { type Fault, FaultError, parseFault } from "../faults/parse-fault.js";
import { readUpload } from "../faults/read-upload.js";
import { refuseEarly } from "../faults/refuse-early.js";
import { replacingAnswer } from "../faults/replacing-answer.js";
import { sendSpoilt, spoiltStatus } from "../faults/send-spoilt.js";
import { spoilAnswer } from "../faults/spoil-answer.js";
import type { Exchange } from "../options/open-listener.js";
import { type ParsedPart, parseMultipart } from "../requests/parse-multipart.js";
import { type RecordedRequest, recordedRequestLimit, toRecord } from "../requests/recorded-request.js";
import { tokenPath } from "../tokens/token-path.js";
import type { Tokens } from "../tokens/tokens.js";
import type { ReceivedRequest, Reply } from "./create-responder.js";
import { type RecordableRequest, receive, toReceived } from "./receive.js";

/** Makes the function that receives a request, answers it or commits a fault, and records the request. */
export function createHandler(options: HandlerOptions): (exchange: Exchange) => Promise<void> {
  const { respond, tokens, faults, bodyLimit, requests, origin, other } = options;
  const findOperation = createOperationFinder();

  async function handle(exchange: Exchange): Promise<void> {
    const receivedAt = Date.now();
    const fault = chooseFault(exchange);
    if (fault && "amount" in fault && isEarly(fault)) return refuseUnread(exchange, fault, receivedAt);
    exchange.proceed();
    const request = await receive(exchange.message, bodyLimit, origin());
    const reply = await replyTo(request, fault);
    if (!fault || fault instanceof Refusal) {
      record(request, reply, receivedAt);
      return send(exchange, reply.answer);
    }
    const answer = spoilAnswer(reply.answer, fault);
    record(request, { ...reply, answer: { status: spoiltStatus(fault, answer.status) } }, receivedAt);
    await wait(fault.name === "slow" ? fault.amount : fault.slow, undefined, { ref: false });
    if (exchange.message.socket.destroyed) return;
    if (!(await sendSpoilt(answer, exchange, fault))) send(exchange, answer);
  }

  async function refuseUnread(exchange: Exchange, { name, amount, slow }: Fault, at: number): Promise<void> {
    if (slow > 0) await wait(slow, undefined, { ref: false });
    const isReset = name === "reset-upload";
    const body = isReset ? await readUpload(exchange, amount) : Buffer.alloc(0);
    const request = toReceived(exchange.message, body, body.length, bodyLimit, origin());
    record(request, { answer: { status: isReset ? 0 : amount }, parts: [] }, at);
    if (isReset) exchange.reset();
    else refuseEarly(exchange, amount);
  }

  function record(request: RecordableRequest, { answer, parts }: Reply, receivedAt: number): void {
    const { status } = answer;
    requests.push(
      toRecord({ request, parts, status, receivedAt }, request.path === tokenPath, tokens.redact),
    );
    if (requests.length > recordedRequestLimit) requests.shift();
  }

  async function replyTo(request: RecordableRequest, fault: Fault | Refusal | undefined): Promise<Reply> {
    if (fault instanceof Refusal) return { answer: toAnswer(fault), parts: await partsOf(request) };
    const { method, path, url } = request;
    const label = labelOf({ method, path });
    const answer = fault && (await replacingAnswer(fault, { url, path, label, other }));
    return answer ? { answer, parts: await partsOf(request) } : respond(request);
  }

  /** The fault of the header `x-mock-fault`, else of the server. A misspelt header gives a refusal. */
  function chooseFault({ message }: Exchange): Fault | Refusal | undefined {
    const { method = "", url = "", headers } = message;
    const { "x-mock-fault": text } = headers;
    if (text === undefined) return faults.take({ method, path: url.split("?")[0] ?? "" });
    try {
      return parseFault(String(text));
    } catch (error) {
      if (error instanceof FaultError) return new Refusal(400, 300, `x-mock-fault: ${error.message}`);
      throw error;
    }
  }

  function labelOf({ method, path }: FaultTarget): string {
    try {
      return findOperation(method, path).operation.label;
    } catch {
      return "light";
    }
  }

  return handle;
}

/** What a listener's handler works with. */
export interface HandlerOptions {
  readonly respond: (request: ReceivedRequest) => Promise<Reply>;
  readonly tokens: Tokens;
  readonly faults: FaultList;
  readonly bodyLimit: number;
  readonly requests: RecordedRequest[];
  /** Scheme, host and port of this listener. */
  readonly origin: () => string;
  /** The origin of the second server, which is started on first use. */
  readonly other: () => Promise<string>;
}

function isEarly({ name }: Fault): boolean {
  return name === "reset-upload" || name === "refuse-early";
}

/** The parts of a body, for the record of a request whose body is not used. */
function partsOf({ headers, body }: RecordableRequest): Promise<readonly ParsedPart[]> {
  return parseMultipart(body, headers["content-type"] ?? "").catch(() => []);
}

function send({ response }: Exchange, answer: Answer): void {
  const { status, headers, body } = toWire(answer);
  response.writeHead(status, { ...headers }).end(body);
}
