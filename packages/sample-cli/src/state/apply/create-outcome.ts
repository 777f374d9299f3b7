import type { Change, Counts } from "../plan/change.js";
import { isUnanswered } from "./ends-all.js";

/** Makes the outcome of work that begins. */
export function createOutcome(): Outcome {
  const counts = { created: 0, updated: 0, deleted: 0, added: 0, removed: 0 };
  const failures: CallFailure[] = [];
  const missing = new Set<Change>();
  const held = new Set<string>();
  let ended: unknown;
  let unanswered = 0;
  return {
    counts,
    failures,
    get ended() {
      return ended;
    },
    isBlocked: (change, what) => {
      const takesName = what === "create" || what === "rename";
      if (missing.has(change)) return true;
      if (!takesName || !held.has(change.name)) return false;
      if (what === "create") missing.add(change);
      else if (change.previousName !== undefined) held.add(change.previousName);
      return true;
    },
    done: (_, what, members) => {
      unanswered = 0;
      if (what === "add") counts.added += members;
      else if (what === "remove") counts.removed += members;
      else if (what === "create") counts.created++;
      else if (what === "delete") counts.deleted++;
      else counts.updated++;
    },
    failed: (change, what, keys, error) => {
      failures.push({ change, what, keys, error });
      if (what === "create") missing.add(change);
      if (what === "rename" && change.previousName !== undefined) held.add(change.previousName);
      unanswered = isUnanswered(error) ? unanswered + 1 : 0;
      return unanswered >= patience;
    },
    end: (error) => {
      ended = error;
    },
  };
}

/** What was and what was not done of changes. */
export interface Outcome {
  /** What was done. */
  readonly counts: Counts;
  readonly failures: readonly CallFailure[];
  /** What ended the work before its end. */
  readonly ended: unknown;
  /** Whether something that a call needs has failed. */
  isBlocked(change: Change, what: string): boolean;
  done(change: Change, what: string, members: number): void;
  /** Gives true where too many calls in a row had no answer, so that no more are sent. */
  failed(change: Change, what: string, keys: readonly string[], error: unknown): boolean;
  end(error: unknown): void;
}

/** A call that failed. */
export interface CallFailure {
  readonly change: Change;
  readonly what: string;
  /** The members that the call was for. */
  readonly keys: readonly string[];
  readonly error: unknown;
}

/** How many calls in a row may stay without an answer. */
const patience = 5;
