import { isRefused, refusalOf } from "../../errors/refusal-of.js";

/** Whether no further call can fare better than the one that failed: Ctrl-C, no token, a refused token, a used-up limit. */
export function endsAll(error: unknown): boolean {
  const name = nameOf(error);
  const refusal = refusalOf(error);
  if (refusal !== undefined) {
    return (
      refusal.status === 401 || (refusal.status === 429 && !passes.includes(refusal.rateLimit?.kind ?? ""))
    );
  }
  return name !== "NoAnswerError";
}

/** The limits that hold for a moment. */
const passes = ["per-second", "concurrency"];

/** Whether no answer came, or none that can be used. */
export function isUnanswered(error: unknown): boolean {
  return nameOf(error) === "NoAnswerError";
}

/** Whether Zoom refused since another group has the name. */
export function isNameTaken(error: unknown): boolean {
  return refusalOf(error)?.code === 4132;
}

/** Whether Zoom refused since what is meant is not there. */
export function isGone(error: unknown): boolean {
  return refusalOf(error)?.missing === true;
}

/** A failure in one line: what happened, and what to do. */
export function failureText(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (!isRefused(error)) return message;
  const { refusal, notes } = error;
  const facts = refusal.code === undefined ? "" : `, code ${refusal.code}`;
  const note = notes.note === "" ? "" : ` ${notes.note}`;
  return `${message.replace(/\.$/, "")} (HTTP ${refusal.status}${facts}).${note} What to do: ${notes.whatToDo}`;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "";
}
