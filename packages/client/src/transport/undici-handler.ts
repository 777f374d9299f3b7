/** What undici lets its handlers do with a request. */
export interface Controller {
  readonly pause: () => void;
  readonly resume: () => void;
  readonly abort: (reason: Error) => void;
  /** Name, value, name, value, where the version of undici gives them. */
  readonly rawHeaders?: unknown;
}

/** Is told how one request goes on: as undici 7 and 8 do it. */
export interface Handler {
  /** More than once when a request is sent again, on another connection. */
  readonly onRequestStart: (controller: Controller) => void;
  readonly onResponseStart: (
    controller: Controller,
    status: number,
    headers: Readonly<Record<string, unknown>>,
    statusText?: string,
  ) => void;
  readonly onResponseData: (controller: Controller, chunk: Buffer) => void;
  readonly onResponseEnd: () => void;
  readonly onResponseError: (controller: Controller | undefined, error: Error) => void;
}

/** As undici 6 does it. */
interface OlderHandler {
  readonly onConnect: (abort: (reason?: Error) => void) => void;
  readonly onHeaders: (status: number, raw: Buffer[], resume: () => void, statusText: string) => boolean;
  readonly onData: (chunk: Buffer) => boolean;
  readonly onComplete: () => void;
  readonly onError: (error: Error) => void;
}

/** A handler that undici 6 understands as well. */
export function handlerOfAnyVersion(handler: Handler): Handler & OlderHandler {
  let controller: Controller;
  let isPaused = false;
  const pause = () => {
    isPaused = true;
  };
  return {
    ...handler,
    onConnect(abort) {
      controller = { abort, pause, resume: () => {} };
      handler.onRequestStart(controller);
    },
    onHeaders(status, rawHeaders, goOn, statusText) {
      const resume = () => {
        if (!isPaused) return;
        isPaused = false;
        goOn();
      };
      controller = { ...controller, resume, rawHeaders };
      handler.onResponseStart(controller, status, {}, statusText);
      return !isPaused;
    },
    onData(chunk) {
      handler.onResponseData(controller, chunk);
      return !isPaused;
    },
    onComplete: handler.onResponseEnd,
    onError: (error) => handler.onResponseError(undefined, error),
  };
}
