import type { ZoomError } from "@partwise/zoom";

/** The command, a value or the environment is wrong. Nothing was sent. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly code = "usage";
}

/** No answer came, or one that cannot be read. The message quotes nothing of it. */
export class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";
  readonly code = "no_answer";
}

/** The API answered and refused. `body` is its answer, parsed where it was JSON. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly code = "refused";
  readonly request: string;
  readonly refusal: ZoomError;
  readonly body: unknown;

  constructor(request: string, refusal: ZoomError, body: unknown) {
    super(`Zoom refused: ${refusal.message || `HTTP status ${refusal.status}`}`);
    this.request = request;
    this.refusal = refusal;
    this.body = body;
  }
}
