import {
  type Attempt,
  type BegunAttempt,
  NoAnswerError,
  nameOf,
  showAttempt,
  showBegunAttempt,
} from "@partwise/call/command-line";
import { createZoomClient } from "@partwise/zoom";
import { showTokenRequests } from "../attempts/show-token-requests.js";
import { showZoomWaits } from "../attempts/show-zoom-waits.js";
import type { CommandContext } from "../contract/command-context.js";
import type { Session } from "../contract/session.js";
import type { CallFlags } from "../flags/call-flags.js";
import { openLimits } from "../limits/open-limits.js";
import { interrupts } from "./interrupts.js";
import { perCall } from "./per-call.js";
import { previewSession } from "./preview-session.js";
import { send } from "./send.js";
import { accountOf, openTarget } from "./target.js";

/**
 * Runs `use` with a session for the server, the credentials and the limits that flags and environment name, and ends the session
 * after it.
 */
export async function withSession(
  flags: CallFlags,
  context: CommandContext,
  use: (session: Session) => Promise<void>,
  { isTimedByCall = false, isTimedByProgress = false }: SessionOptions = {},
): Promise<void> {
  const { terminal } = context;
  if (flags.dryRun || flags.curl) return use(await previewSession(flags, context));
  // First, since it refuses a setting: what is opened after it is closed at the end.
  const shared = await openLimits(terminal, accountOf(flags, terminal));
  const { close, ...target } = await openTarget(flags, context);
  const calls = perCall();
  const waits = showZoomWaits(flags.quiet ? silent : terminal);
  const total = flags.timeout * 1000;
  const until = performance.now() + total;
  const left = () => {
    if (isTimedByProgress) return Infinity;
    return isTimedByCall ? total : Math.max(1, until - performance.now());
  };
  const client = createZoomClient({
    // Until an answer names the account's limits, calls keep those of the fastest plan.
    plan: "business",
    ...target,
    ...(flags.account !== undefined && { accountId: flags.account }),
    timeout: {
      total: left,
      // With less time than that left, --timeout alone ends the call, so that the message names it.
      firstByte: () => (left() > longestFirstByte && !isTimedByProgress ? longestFirstByte : Infinity),
    },
    // Among thousands of calls, some meet a limit that other programs of the account use up at the same time.
    retry: { onWait: waits.onRetry, ...(isTimedByCall && { attempts: 6 }) },
    rateLimit: {
      // Where calls wait for their turn by the dozen, progress is told instead.
      ...(!isTimedByCall && { onWait: waits.onRateLimit }),
      ...(shared && { limiter: shared.limiter, onWarning: context.report.note }),
    },
    policies: [calls.policy],
    onSend: calls.onSend,
  });
  const underWay = new Set<() => boolean>();
  const { signal, end } = interrupts(context, () => [...underWay].some((isChanging) => isChanging()));
  const stopShowing = flags.verbose ? showTokenRequests(terminal) : () => {};
  const showBegun = (attempt: BegunAttempt, before: Attempt | undefined) => {
    waits.end();
    // The terminal knows the secrets of the environment alone, and a token may have been requested for an app.
    terminal.hide(attempt.request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "");
    if (flags.verbose) showBegunAttempt(attempt, before, terminal);
  };
  const show = (attempt: Attempt) => {
    if (!flags.verbose) return;
    showAttempt(attempt, terminal);
    if (attempt.response) terminal.err(`${nameOf(attempt)} -> ${attempt.response.status}\n`);
  };
  let sent = 0;
  const session: Session = {
    isPreview: false,
    signal,
    send: async (call, expected = {}) => {
      const isLate = () =>
        !isTimedByCall && !isTimedByProgress && sent > 0 && performance.now() > until - earliest;
      if (isLate()) throw timeIsUp(sent, flags.timeout);
      const answer = await send(call, expected, {
        client,
        perCall: calls,
        signal,
        underWay,
        show,
        showBegun,
      }).catch((error: unknown) => {
        // The call's own message names the time that was left for this call, which is not what --timeout said.
        throw isTimeout(error) && isLate() ? timeIsUp(sent, flags.timeout) : error;
      });
      sent++;
      return answer;
    },
  };
  try {
    await use(session);
  } finally {
    waits.end();
    stopShowing();
    end();
    shared?.close();
    await close?.();
  }
}

/** What differs between commands. */
export interface SessionOptions {
  /** Whether --timeout is for each call, in place of all calls of the command together. Default: false. */
  readonly isTimedByCall?: boolean;
  /** Whether calls have no limit here, since the command watches whether bytes move. Default: false. */
  readonly isTimedByProgress?: boolean;
}

/** A terminal that shows nothing: for --quiet. */
const silent = { err: () => {} };

/** Milliseconds to wait for the first byte of an answer. */
const longestFirstByte = 30_000;

/** Milliseconds by which a timer may fire early. */
const earliest = 50;

function isTimeout(error: unknown): boolean {
  return error instanceof NoAnswerError && error.facts.code === "TIMEOUT";
}

function timeIsUp(sent: number, seconds: number): NoAnswerError {
  return new NoAnswerError(
    `Time was up: ${seconds} seconds were enough for ${sent} ${sent === 1 ? "call" : "calls"}, and the command needs more. What to do: Allow more time with --timeout.`,
    { code: "TIMEOUT" },
  );
}
