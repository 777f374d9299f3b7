import { STATUS_CODES } from "node:http";
import { Readable } from "node:stream";
import type { Incoming } from "./send.js";
import type { Controller, Handler } from "./undici-handler.js";

/** What becomes of a request. */
export interface AnswerEvents {
  /** The headers are there. */
  readonly onAnswer: (incoming: Incoming) => void;
  /** There will be no answer. */
  readonly onFailure: (error: Error) => void;
  /** Nothing more comes. */
  readonly onEnd: () => void;
}

/** A handler for one request, and what ends it, before or after its answer has begun. */
export interface UndiciAnswer {
  readonly handler: Handler;
  readonly abort: (reason: Error) => void;
}

/** Takes the answer of one request from undici. A body that nobody opens has no stream and is dropped. */
export function undiciAnswer({ onAnswer, onFailure, onEnd }: AnswerEvents): UndiciAnswer {
  let controller: Controller | undefined;
  let aborted: Error | undefined;
  let body: Readable | undefined;
  let [hasAnswer, isOver] = [false, false];

  function open(): Readable {
    body ??= new Readable({
      read: () => controller?.resume(),
      destroy: (error, done) => {
        if (!isOver) controller?.abort(error ?? new Error("The answer was not read to its end."));
        done(error);
      },
    });
    return body;
  }

  const drop = () => void body?.on("error", () => {}).resume();

  const handler: Handler = {
    onRequestStart(given) {
      controller = given;
      if (aborted) given.abort(aborted);
    },
    onResponseStart(given, status, headers, text) {
      // 103 and the like come before the answer.
      if (status < 200) return;
      controller = given;
      hasAnswer = true;
      const { rawHeaders } = given;
      const raw = Array.isArray(rawHeaders) ? rawHeaders.map(byteString) : listOf(headers);
      // undici has read it as UTF-8.
      const statusText = text === undefined ? (STATUS_CODES[status] ?? "") : byteString(Buffer.from(text));
      onAnswer({ status, statusText, rawHeaders: raw, open, drop });
    },
    onResponseData(given, chunk) {
      if (body?.push(chunk) === false) given.pause();
    },
    onResponseEnd() {
      isOver = true;
      body?.push(null);
      onEnd();
    },
    onResponseError(_, error) {
      isOver = true;
      if (hasAnswer) body?.destroy(error);
      else onFailure(error);
      onEnd();
    },
  };

  const abort = (reason: Error) => {
    aborted = reason;
    controller?.abort(reason);
  };
  return { handler, abort };
}

/** A character for each byte, as node:http reads headers. */
function byteString(bytes: Buffer | string): string {
  return typeof bytes === "string" ? bytes : bytes.toString("latin1");
}

/** Headers as undici has parsed them: one value, or those of a name that came more than once. */
function listOf(headers: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().flatMap((value) => [name, String(value)]),
  );
}
