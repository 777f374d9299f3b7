import type { Attempt } from "./watch-attempts.js";

/** What a failure without an answer says of its attempts: how many there were, and whether a change may have been made. */
export function attemptSentences(attempts: readonly Attempt[]): string {
  const isUndone = attempts.some(isWrite) && !mayBeDone(attempts);
  return joined([noteOf(attempts), isUndone ? "Nothing was changed." : ""]);
}

/** What a refusal says of its attempts. "Nothing was changed" is left out, since a refusal says so by itself. */
export function noteOf(attempts: readonly Attempt[]): string {
  const { length } = attempts;
  return joined([
    length > 1 ? `The call was tried ${length} times.` : "",
    mayBeDone(attempts) ? mayHaveBeenMade : "",
  ]);
}

/** For an update of which the client cannot know whether the server made it. */
export const mayHaveBeenMade =
  "The change may have been made all the same: `zoom-im groups get ID` shows the group. Repeating the update does no harm.";

/** Joins sentences, and leaves out empty ones. */
export function joined(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

function mayBeDone(attempts: readonly Attempt[]): boolean {
  return attempts.some((attempt) => isWrite(attempt) && !isHarmless(attempt));
}

function isWrite({ request }: Attempt): boolean {
  return !/^(GET|HEAD)$/.test(request.method);
}

/** Whether the attempt never reached the server, or was refused or redirected before a change was made. */
function isHarmless({ request, response, error }: Attempt): boolean {
  if (response !== undefined) {
    const { status } = response;
    return status === 300 || (status >= 304 && status < 500 && status !== 408);
  }
  // A call without a token is not sent.
  if (!request.headers.has("authorization")) return true;
  const { code, reason } = error as { readonly code?: unknown; readonly reason?: unknown };
  return code === "CERTIFICATE" || (typeof reason === "string" && unsent.test(reason));
}

const unsent = /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;
