import { STATUS_CODES } from "node:http";
import { Readable } from "node:stream";
import { collect, inOne, type ToError } from "../seam/collect.js";
import type { Incoming } from "../seam/send.js";
import { drain, longestDrain, mostDrained } from "../sending/drain.js";
import { pausedAnswers } from "./paused-answers.js";

/** What undici lets its handlers do with a request. */
interface Controller {
  readonly pause: () => void;
  readonly resume: () => void;
  readonly abort: (reason: Error) => void;
  /** Name, value, name, value, where the version of undici gives them. */
  readonly rawHeaders?: unknown;
}

/** The chunks of a body that is given in one piece. */
interface Collected {
  readonly chunks: Buffer[];
  readonly done: (error?: Error) => void;
}

/** What becomes of a request. */
export interface AnswerEvents {
  /** The headers are there. */
  readonly onAnswer: (incoming: Incoming) => void;
  /** There will be no answer. */
  readonly onFailure: (error: Error) => void;
  /** Nothing more comes. */
  readonly onEnd: () => void;
}

/**
 * Takes the answer of one request from undici. A body that nobody opens has no stream and is dropped. A class, as its
 * functions for each request would take longer than undici does.
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
      // For a body that nobody has come to read when it fails.
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

  /** Comes again when the request is sent again, on another connection. */
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
    // 103 and the like come before the answer.
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

  /** Takes what is still on its way, however much its reader leaves unread: its connection has ended. */
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

  // What follows is for undici 6, which calls these.

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

/** A reason phrase, which undici has read as UTF-8: bytes that are none of it are lost. */
function reasonOf(text: string): string {
  return byteString(Buffer.from(text.replaceAll("\ufffd", "?")));
}

/** A character for each byte, as node:http reads headers. */
function byteString(bytes: Buffer | string): string {
  return typeof bytes === "string" ? bytes : bytes.toString("latin1");
}

/** Headers as undici has parsed them: one value, or those of a name that came more than once. */
type ParsedHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Name, value, name, value. What undici has parsed is as good as the bytes where it is ASCII, and is there already. */
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
