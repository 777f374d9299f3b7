import type { Attempt } from "./watch-attempts.js";

/** What is to be said of the attempts of a call that has no answer: how many there were, and whether a write was done. */
export function attemptSentences(attempts: readonly Attempt[]): string {
  const isUndone = attempts.some(isWrite) && !mayBeDone(attempts);
  return joined([noteOf(attempts), isUndone ? "Nothing was changed." : ""]);
}

/** The same for a refusal, which says by itself that nothing was done, but for those that cannot know. */
export function noteOf(attempts: readonly Attempt[]): string {
  const { length } = attempts;
  return joined([
    length > 1 ? `It was tried ${length} times.` : "",
    mayBeDone(attempts) ? mayHaveBeenMade : "",
  ]);
}

/** What is said where nobody knows whether an update was done. */
export const mayHaveBeenMade =
  "The change may have been made all the same: `zoom-im groups get ID` shows it, and the same update again does no harm.";

/** Joins sentences, the empty ones left out. */
export function joined(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

function mayBeDone(attempts: readonly Attempt[]): boolean {
  return attempts.some((attempt) => isWrite(attempt) && !isHarmless(attempt));
}

function isWrite({ request }: Attempt): boolean {
  return !/^(GET|HEAD)$/.test(request.method);
}

/** Whether it never reached the server, or was refused or sent elsewhere before anything was done. */
function isHarmless({ request, response, error }: Attempt): boolean {
  if (response !== undefined) {
    const { status } = response;
    return status === 300 || (status >= 304 && status < 500 && status !== 408);
  }
  // Without a token nothing goes out.
  if (!request.headers.has("authorization")) return true;
  const { code, reason } = error as { readonly code?: unknown; readonly reason?: unknown };
  return code === "CERTIFICATE" || (typeof reason === "string" && unsent.test(reason));
}

const unsent = /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;
