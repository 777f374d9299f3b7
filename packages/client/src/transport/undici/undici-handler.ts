import { STATUS_CODES } from "node:http";
import { Readable } from "node:stream";
import { drain, longestDrain, mostDrained } from "../sending/drain.js";
import { collect, inOne, type ToError } from "../shared/collect.js";
import type { Incoming } from "../shared/send.js";
import { pausedAnswers } from "./paused-answers.js";

/** The functions with which a handler of undici steers a request. */
interface Controller {
  readonly pause: () => void;
  readonly resume: () => void;
  readonly abort: (reason: Error) => void;
  /** Name, value, name, value; absent in some versions of undici. */
  readonly rawHeaders?: unknown;
}

/** The chunks of a body that is read in one piece. */
interface Collected {
  readonly chunks: Buffer[];
  readonly done: (error?: Error) => void;
}

/**
 * Takes the answer of one request from undici. No stream is made for a body that is never opened; such a body is dropped.
 * This is a class, since making the functions anew for each request would take longer than undici's own work.
 */
export class UndiciHandler implements Incoming {
  status = 0;
  statusText = "";
  rawHeaders: readonly string[] = [];
  readonly #events: AnswerEvents;
  #controller: Controller | undefined;
  #aborted: Error | undefined;
  #body: Readable | undefined;
  #collected: Collected | undefined;
  #dropped: { left: number; readonly timer: NodeJS.Timeout } | undefined;
  #isOver = false;
  #takesRest = false;

  constructor(events: AnswerEvents) {
    this.#events = events;
  }

  /** Ends the request, before or after its answer has begun. */
  abort(reason: Error): void {
    this.#aborted = reason;
    this.#controller?.abort(reason);
  }

  open(): Readable {
    this.#body ??= new Readable({
      read: () => {
        pausedAnswers.delete(this);
        this.#controller?.resume();
      },
      destroy: (error, done) => {
        if (!this.#isOver) this.abort(error ?? new Error("The answer was not read to its end."));
        done(error);
      },
    })
      // Without a listener, the error of a body without a reader would end the process.
      .on("error", () => {});
    return this.#body;
  }

  bytes(toError: ToError): Promise<Uint8Array> {
    if (this.#body) return collect(this.#body, toError);
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      const done = (error?: Error) => (error ? reject(toError(error)) : resolve(inOne(chunks)));
      this.#collected = { chunks, done };
    });
  }

  drop(): void {
    if (this.#body) {
      drain(this.#body);
      return;
    }
    const timer = setTimeout(() => this.#abandon(), longestDrain).unref();
    this.#dropped = { left: mostDrained, timer };
  }

  /** Called once more when undici sends the request again, on another connection. */
  onRequestStart(controller: Controller): void {
    this.#controller = controller;
    if (this.#aborted) controller.abort(this.#aborted);
  }

  onResponseStart(
    { rawHeaders }: Controller,
    status: number,
    headers: ParsedHeaders | undefined,
    text?: string,
  ): void {
    // Statuses below 200, such as 103, come before the answer.
    if (status < 200) return;
    this.status = status;
    const usual = STATUS_CODES[status] ?? "";
    this.statusText = text === undefined || text === usual ? usual : reasonOf(text);
    this.rawHeaders = listOf(headers, rawHeaders);
    this.#events.onAnswer(this);
  }

  onResponseData(controller: Controller, chunk: Buffer): void {
    if (this.#collected) this.#collected.chunks.push(chunk);
    else if (this.#body?.push(chunk) === false) this.#pause(controller);
    else if (this.#dropped) {
      this.#dropped.left -= chunk.byteLength;
      if (this.#dropped.left < 0) this.#abandon();
    }
  }

  onResponseEnd(): void {
    this.#end();
    this.#collected?.done();
    this.#body?.push(null);
    this.#events.onEnd();
  }

  onResponseError(_: Controller | undefined, error: Error): void {
    this.#end();
    if (this.status === 0) this.#events.onFailure(error);
    this.#collected?.done(error);
    this.#body?.destroy(error);
    this.#events.onEnd();
  }

  /** Reads everything that has arrived, however much the reader of the body leaves unread: the connection has ended. */
  takeRest(): void {
    this.#takesRest = true;
    this.#controller?.resume();
    this.#takesRest = false;
  }

  #pause(controller: Controller): void {
    if (this.#takesRest) return;
    pausedAnswers.add(this);
    controller.pause();
  }

  #end(): void {
    this.#isOver = true;
    pausedAnswers.delete(this);
    clearTimeout(this.#dropped?.timer);
  }

  #abandon(): void {
    this.abort(new Error("The answer was not read to its end."));
  }

  // undici 6 calls the following methods instead of those above.

  #isPaused = false;

  onConnect(abort: (reason?: Error) => void): void {
    const pause = () => {
      this.#isPaused = true;
    };
    this.onRequestStart({ abort, pause, resume: () => {} });
  }

  onHeaders(status: number, rawHeaders: Buffer[], goOn: () => void, statusText: string): boolean {
    const resume = () => {
      if (!this.#isPaused) return;
      this.#isPaused = false;
      goOn();
    };
    this.#controller = { ...(this.#controller as Controller), resume, rawHeaders };
    this.onResponseStart(this.#controller, status, undefined, statusText);
    return !this.#isPaused;
  }

  onData(chunk: Buffer): boolean {
    this.onResponseData(this.#controller as Controller, chunk);
    return !this.#isPaused;
  }

  onComplete(): void {
    this.onResponseEnd();
  }

  onError(error: Error): void {
    this.onResponseError(undefined, error);
  }
}

/** The events of a request. */
export interface AnswerEvents {
  /** The headers have arrived. */
  readonly onAnswer: (incoming: Incoming) => void;
  /** No answer will arrive. */
  readonly onFailure: (error: Error) => void;
  /** Nothing more will arrive. */
  readonly onEnd: () => void;
}

/** A reason phrase, one character for each byte. undici reads the phrase as UTF-8, which loses other bytes. */
function reasonOf(text: string): string {
  return byteString(Buffer.from(text.replaceAll("\ufffd", "?")));
}

/** Text with one character for each byte, as node:http reads headers. */
function byteString(bytes: Buffer | string): string {
  return typeof bytes === "string" ? bytes : bytes.toString("latin1");
}

/** Headers as parsed by undici: a value, or a list of values for a repeated name. */
type ParsedHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Name, value, name, value: from undici's parsed headers where they are ASCII, else from the raw bytes. */
function listOf(headers: ParsedHeaders | undefined, raw: unknown): readonly string[] {
  const list: string[] = [];
  for (const name in headers) {
    const value = headers[name];
    if (typeof value === "string") list.push(name, value);
    else for (const each of value ?? []) list.push(name, each);
  }
  const isAscii = headers !== undefined && /^[\0-\x7f]*$/.test(list.join());
  return !isAscii && Array.isArray(raw) ? raw.map(byteString) : list;
}
