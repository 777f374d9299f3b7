import type { Attempt } from "./watch-attempts.js";

/** What a failure without an answer says of its attempts: how many there were, and whether a change may have been made. */
export function attemptSentences(attempts: readonly Attempt[], words: AttemptWords): string {
  const isUndone = attempts.some(isWrite) && !mayBeDone(attempts, words);
  return joined([noteOf(attempts, words), isUndone ? "Nothing was changed." : ""]);
}

/** What a refusal says of its attempts. "Nothing was changed" is left out, since a refusal says so by itself. */
export function noteOf(attempts: readonly Attempt[], words: AttemptWords): string {
  const { length } = attempts;
  return joined([
    length > 1 ? `The call was tried ${length} times.` : "",
    ...attempts
      .filter((each) => mayBeDone([each], words))
      .slice(-1)
      .map(({ request }) => words.mayHaveBeenMade(request)),
  ]);
}

/** What a program says of its attempts. */
export interface AttemptWords {
  /** For an update of which the client cannot know whether the server made it. */
  readonly mayHaveBeenMade: (request: Pick<Request, "method" | "url">) => string;
  /** Whether a request was sent at all. A program whose calls all need a token sends none without one. */
  readonly isSent: (request: Request) => boolean;
}

/** Joins sentences, and leaves out empty ones. */
export function joined(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

function mayBeDone(attempts: readonly Attempt[], { isSent }: AttemptWords): boolean {
  return attempts.some((attempt) => isWrite(attempt) && !isHarmless(attempt, isSent));
}

function isWrite({ request }: Attempt): boolean {
  return !/^(GET|HEAD)$/.test(request.method);
}

/** Whether the attempt never reached the server, or was refused or redirected before a change was made. */
function isHarmless({ request, response, error }: Attempt, isSent: AttemptWords["isSent"]): boolean {
  if (response !== undefined) {
    const { status } = response;
    return status === 300 || (status >= 304 && status < 500 && status !== 408);
  }
  if (!isSent(request)) return true;
  const { code, reason } = error as { readonly code?: unknown; readonly reason?: unknown };
  return code === "CERTIFICATE" || (typeof reason === "string" && unsent.test(reason));
}

const unsent = /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;
