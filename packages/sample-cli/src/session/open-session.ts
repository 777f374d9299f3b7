import { type Attempt, NoAnswerError, showAttempt } from "@partwise/call/command-line";
import { createZoomClient } from "@partwise/zoom";
import type { CommandContext } from "../commands/command-context.js";
import type { CallFlags } from "../flags/call-flags.js";
import { interrupts } from "./interrupts.js";
import { perCall } from "./per-call.js";
import { previewSession } from "./preview-session.js";
import { send } from "./send.js";
import type { Session } from "./session.js";
import { openTarget } from "./target.js";

/**
 * Runs `use` with a session for the server, the credentials and the limits that flags and environment name, and ends the session
 * after it.
 */
export async function withSession(
  flags: CallFlags,
  context: CommandContext,
  use: (session: Session) => Promise<void>,
  { isTimedByCall = false }: SessionOptions = {},
): Promise<void> {
  const { terminal } = context;
  if (flags.dryRun || flags.curl) return use(await previewSession(flags, context));
  const { close, ...target } = await openTarget(flags, context);
  const underWay = new Set<() => boolean>();
  const { signal, end } = interrupts(context, () => [...underWay].some((isChanging) => isChanging()));
  const calls = perCall();
  const total = flags.timeout * 1000;
  const until = performance.now() + total;
  const left = () => (isTimedByCall ? total : Math.max(1, until - performance.now()));
  const client = createZoomClient({
    ...target,
    timeout: { total: left, firstByte: () => Math.min(left(), longestFirstByte) },
    policies: [calls.policy],
  });
  const show = (attempt: Attempt, before: Attempt | undefined) => {
    // The terminal knows the secrets of the environment alone, and a token may have been requested for an app.
    terminal.hide(attempt.request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "");
    if (flags.verbose) showAttempt(attempt, before, terminal);
  };
  let sent = 0;
  const session: Session = {
    isPreview: false,
    signal,
    send: async (call, expected = {}) => {
      const isLate = () => !isTimedByCall && sent > 0 && performance.now() > until - earliest;
      if (isLate()) throw timeIsUp(sent, flags.timeout);
      const answer = await send(call, expected, {
        client,
        perCall: calls,
        signal,
        underWay,
        show,
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
    end();
    await close?.();
  }
}

/** What differs between commands. */
export interface SessionOptions {
  /** Whether --timeout is for each call, in place of all calls of the command together. Default: false. */
  readonly isTimedByCall?: boolean;
}

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
