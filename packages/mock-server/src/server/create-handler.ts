import { setTimeout as wait } from "node:timers/promises";
import { essenceOf, isFormData } from "@partwise/multipart/media-types";
import type { Answer } from "../contract/answer.js";
import type { Character } from "../contract/character.js";
import type { Exchange } from "../contract/exchange.js";
import { type Fault, FaultError } from "../contract/fault.js";
import type { Operation } from "../contract/operation.js";
import type { ReceivedRequest } from "../contract/received-request.js";
import { type RecordedRequest, toRecord } from "../contract/recorded-request.js";
import { Refusal } from "../contract/refusal.js";
import type { ToWire, WireAnswer } from "../contract/wire-answer.js";
import type { FaultList } from "../faults/fault-list.js";
import { parseFault } from "../faults/parse-fault.js";
import { readUpload } from "../faults/read-upload.js";
import { refuseEarly } from "../faults/refuse-early.js";
import { replacingAnswer } from "../faults/replacing-answer.js";
import { sendSpoilt, spoiltStatus } from "../faults/send-spoilt.js";
import { spoilAnswer } from "../faults/spoil-answer.js";
import type { FileStore } from "../files/create-file-store.js";
import type { FindOperation } from "../routes/create-operation-finder.js";
import type { Cors } from "./create-cors.js";
import { partsOf, type Reply } from "./create-responder.js";
import { receive, toReceived } from "./receive.js";

/** Makes the function that receives a request, answers it or commits a fault, and records the request. */
export function createHandler(options: HandlerOptions): (exchange: Exchange) => Promise<void> {
  const { respond, findOperation, character, cors, faults, bodyLimit, requests, other, onRequest } = options;
  const { store, listener } = options;
  const place = () => ({ origin: options.origin(), listener });
  const toWire = (answer: Answer, exchange: Exchange) => cors.toReadable(options.toWire(answer), exchange);

  async function handle(exchange: Exchange): Promise<void> {
    const receivedAt = Date.now();
    const preflight = cors.preflight(exchange);
    if (preflight !== undefined) return send(exchange, preflight);
    const fault = chooseFault(exchange);
    if (fault && "amount" in fault && isEarly(fault)) return refuseUnread(exchange, fault, receivedAt);
    exchange.proceed();
    const { request, discard } = await receive(exchange.message, {
      ...place(),
      limit: bodyLimit,
      store: storesFiles(exchange) ? store : undefined,
    });
    const reply = await replyTo(request, fault).finally(() => discard?.());
    if (!fault || fault instanceof Refusal) {
      record(request, reply, receivedAt);
      return send(exchange, toWire(reply.answer, exchange));
    }
    const answer = spoilAnswer(reply.answer, fault);
    record(request, { ...reply, answer: { status: spoiltStatus(fault, answer.status) } }, receivedAt);
    await wait(fault.name === "slow" ? fault.amount : fault.slow, undefined, { ref: false });
    if (exchange.message.socket.destroyed) return;
    if (!(await sendSpoilt(toWire(answer, exchange), exchange, fault)))
      send(exchange, toWire(answer, exchange));
  }

  async function refuseUnread(exchange: Exchange, { name, amount, slow }: Fault, at: number): Promise<void> {
    if (slow > 0) await wait(slow, undefined, { ref: false });
    const isReset = name === "reset-upload";
    const body = isReset ? await readUpload(exchange, amount) : Buffer.alloc(0);
    const read = { body, bodySize: body.length, tooLarge: body.length > bodyLimit };
    const request = toReceived(exchange.message, read, place());
    record(request, { answer: { status: isReset ? 0 : amount }, parts: [] }, at);
    if (isReset) return exchange.reset();
    const told = new Refusal(amount, "too-large", "The mock server was told to refuse this body unread.");
    const printed = character.print(told, undefined);
    refuseEarly(
      exchange,
      toWire({ ...printed, status: amount, headers: { ...printed.headers, connection: "close" } }, exchange),
    );
  }

  function record(request: ReceivedRequest, { answer, parts }: Reply, receivedAt: number): void {
    const { status } = answer;
    const isSecret = character.isSecret?.(request.path) ?? false;
    const operation = operationOf(request.method, request.path);
    const recorded = toRecord({ request, operation, parts, status, receivedAt }, isSecret, (text) =>
      character.redact(text, request),
    );
    requests.add(recorded);
    onRequest?.(recorded);
  }

  async function replyTo(request: ReceivedRequest, fault: Fault | Refusal | undefined): Promise<Reply> {
    if (fault instanceof Refusal)
      return { answer: character.print(fault, undefined), parts: await partsOf(request) };
    const { method, path, url } = request;
    const answer =
      fault &&
      (character.faultAnswer(fault, { method, path, url, operation: operationOf(method, path) }) ??
        (await replacingAnswer(fault, url, other)));
    return answer ? { answer, parts: await partsOf(request) } : respond(request);
  }

  /** The fault of the header `x-mock-fault`, else of the server. A misspelt header gives a refusal. */
  function chooseFault({ message }: Exchange): Fault | Refusal | undefined {
    const { method = "", url = "", headers } = message;
    const { "x-mock-fault": text } = headers;
    if (text === undefined) return faults.take({ method, path: url.split("?")[0] ?? "" });
    try {
      return parseFault(String(text), character.faults);
    } catch (error) {
      if (error instanceof FaultError) return new Refusal(400, "fault", `x-mock-fault: ${error.message}`);
      throw error;
    }
  }

  function storesFiles({ message }: Exchange): boolean {
    const { method = "", url = "", headers } = message;
    const isForm = isFormData(essenceOf(headers["content-type"] ?? ""));
    const operation = isForm ? operationOf(method, url.split("?")[0] ?? "") : undefined;
    return operation !== undefined && character.storesFiles?.(operation) === true;
  }

  function operationOf(method: string, path: string): Operation | undefined {
    try {
      return findOperation(method, path).operation;
    } catch {
      return undefined;
    }
  }

  return handle;
}

/** What a listener's handler works with. */
export interface HandlerOptions {
  readonly respond: (request: ReceivedRequest) => Promise<Reply>;
  readonly findOperation: FindOperation;
  readonly character: Character;
  readonly toWire: ToWire;
  readonly cors: Cors;
  readonly faults: FaultList;
  readonly bodyLimit: number;
  readonly requests: { add(request: RecordedRequest): void };
  /** Called with each request when its answer is known. */
  readonly onRequest?: ((request: RecordedRequest) => void) | undefined;
  /** Where the files of forms go while they arrive. */
  readonly store: FileStore;
  /** The name of this listener. */
  readonly listener: string;
  /** Scheme, host and port of this listener. */
  readonly origin: () => string;
  /** The origin of the second server, which is started on first use. */
  readonly other: () => Promise<string>;
}

function isEarly({ name }: Fault): boolean {
  return name === "reset-upload" || name === "refuse-early";
}

function send({ response }: Exchange, { status, headers, body }: WireAnswer): void {
  response.writeHead(status, { ...headers }).end(body);
}
